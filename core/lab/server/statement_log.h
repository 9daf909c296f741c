// StatementLog: every batch an instance received, in order, in a file beside it; also what only reads is kept.
//
// One line when a batch comes and one when it has ended, each written in one piece, so that several processes can share
// the file and a batch whose client died is there all the same. Any thread.
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace pchat::lab {

class StatementLog {
  public:
    explicit StatementLog(const QString& file) : m_file(file) {}
    /// A key for ended().
    QString received(const QString& batch) const;
    void ended(const QString& key, int error) const;
    /// Text and error number; 0 also where the end was never written.
    [[nodiscard]] std::vector<std::pair<QString, int>> all() const;

  private:
    void write(const QByteArray& line) const;
    QString m_file;
};

}  // namespace pchat::lab
