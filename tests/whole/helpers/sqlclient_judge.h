// Microsoft's own SQL Server client (tests/peers/sqlclient) as one process that does what it is asked. For tests; one
// thread.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace pchat::whole {

/// What the client says of one question; the fields are described in tests/peers/sqlclient/Work.cs.
struct Said {
    QJsonObject answer;

    /// "207 16 1" for each: number, class, state.
    [[nodiscard]] QStringList errors() const;
    [[nodiscard]] QStringList messages() const;
    /// Rows of the n-th result, cells joined by "|", NULL as "<null>".
    [[nodiscard]] QStringList rows(int set = 0) const;
    /// "name type" of the n-th result.
    [[nodiscard]] QStringList columns(int set = 0) const;
    [[nodiscard]] QString text(const char* field) const;
    [[nodiscard]] bool isOpen() const;
    /// All of it, for a message.
    [[nodiscard]] QByteArray toJson() const;
};

class SqlClientJudge {
  public:
    explicit SqlClientJudge(const QString& program, const QStringList& arguments = {});
    ~SqlClientJudge();
    SqlClientJudge(const SqlClientJudge&) = delete;
    SqlClientJudge& operator=(const SqlClientJudge&) = delete;

    [[nodiscard]] Said open(const QString& name, const QString& connection);
    Said close(const QString& name);
    [[nodiscard]] Said run(const QString& on, const QString& text, QJsonObject options = {});

  private:
    Said ask(const QJsonObject& question);
    QProcess m_process;
};

}  // namespace pchat::whole
