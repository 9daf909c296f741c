// Answer: the message that a server sends back to one request, token by token, as things happen.
//
// Messages of the server leave at once; results and ends of statements when the next thing follows, since only then it
// is known whether they were the last. Belongs to the thread that executes the request.
#pragma once

#include "core/lab/tds/line.h"
#include "core/lab/tds/request.h"
#include "core/lab/tds/tokens.h"

namespace pchat::lab::tds {

class Answer {
  public:
    Answer(Line& line, QString server, bool isRpc) : m_line(line), m_server(std::move(server)), m_isRpc(isRpc) {}

    void message(const ServerMessage& message);
    void result(const ResultSet& result);
    void change(Change what, const QString& now, const QString& before);
    void transaction(Change what, quint64 now, quint64 before);
    void returnValue(int ordinal, const Parameter& parameter, const Cell& value);
    /// The end of the answer. `isCancelled`: the client has asked to stop.
    void end(bool isCancelled);
    [[nodiscard]] bool hasError() const { return m_hasError; }

  private:
    void endOpenResult(bool isLast);

    Line& m_line;
    QString m_server;
    bool m_isRpc;
    bool m_hasError = false;
    std::optional<quint64> m_openRows;  ///< of a result whose DONE has not been written yet
    ByteWriter m_out;
    ByteWriter m_values;  ///< RETURNVALUEs
};

}  // namespace pchat::lab::tds
