// Microsoft's own T-SQL parser (tests/peers/tsql) as one process that is fed batches. For tests; one thread.
#pragma once

#include <QProcess>
#include <QStringList>

#include <vector>

namespace pchat::whole {

struct Verdict {
    QStringList errors;      ///< "46010 at 1:8: Incorrect syntax near …"; empty where the batch is accepted
    QStringList statements;  ///< the kinds of its statements
    QString shape;           ///< the kinds of its tokens
    [[nodiscard]] bool accepts() const { return errors.isEmpty(); }
};

class TsqlJudge {
  public:
    explicit TsqlJudge(const QString& program);
    ~TsqlJudge();
    TsqlJudge(const TsqlJudge&) = delete;
    TsqlJudge& operator=(const TsqlJudge&) = delete;

    /// One verdict for each batch; fewer where the judge has died.
    [[nodiscard]] std::vector<Verdict> judge(const QStringList& batches);

  private:
    [[nodiscard]] QByteArray nextLine();
    QProcess m_process;
};

}  // namespace pchat::whole
