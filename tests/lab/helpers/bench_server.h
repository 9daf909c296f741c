// BenchServer: one instance of the lab in a temporary folder, with a clock of its own and a moment that a test can set.
// \\filer\share and the drive D: of every server are folders below the same root; \\filer\closed is denied.
#pragma once

#include "core/lab/server/instance.h"

#include <QTemporaryDir>

namespace pchat::lab {

/// Shared by the servers of one test.
struct Bench {
    QTemporaryDir folder;
    ServerLanguage language = ServerLanguage::UsEnglish;
    QDateTime clock = QDateTime(QDate(2026, 11, 23), QTime(6, 0), Qt::UTC);
    std::function<std::optional<ServerMessage>(Moment, const QString&)> moment;

    [[nodiscard]] QString shareFile(const QString& name) const {
        return folder.filePath(QStringLiteral("share/") + name);
    }
    [[nodiscard]] tl::expected<QString, int> map(const QString& path) const;
    [[nodiscard]] Surroundings surroundings();
};

class BenchServer {
  public:
    BenchServer(Bench& bench, const QString& name, const QString& version = QStringLiteral("11.0.7001.0"));

    /// The numbers of what came, in order, informational ones included: "3211 4035 4035 3014".
    QString numbers(const QString& batch, const QString& login = QStringLiteral("sa"));
    /// Only errors: "4305 3013".
    QString errors(const QString& batch, const QString& login = QStringLiteral("sa"));
    Reply run(const QString& batch, const QString& login = QStringLiteral("sa"), bool mayWrite = true);
    /// The first cell of the first row; "<null>", "<none>" or "<error n>" where there is none.
    QString value(const QString& query, const QString& login = QStringLiteral("sa"));
    void write(const QString& database, int count);
    [[nodiscard]] std::vector<qint64> numbersIn(const QString& database);

    void open(const std::function<Settlement(const QString&)>& settle = {});
    void close() { m_instance.reset(); }
    Instance& instance() { return *m_instance; }
    [[nodiscard]] const QString& file() const { return m_file; }

  private:
    Bench& m_bench;
    QString m_file;
    std::shared_ptr<Instance> m_instance;
    qint64 m_messages = 0;
};

/// PCHAT_SEED, or one from the clock; printed, so that a failure can be run again.
quint64 testSeed();

}  // namespace pchat::lab
