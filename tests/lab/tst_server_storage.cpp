// A statement that was asked before is not prepared again; it has to answer as if it were.
#include "core/lab/server/storage.h"
#include "core/lab/tsql/raised.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pchat::lab;

namespace {

void countWithin(sqlite3_context* context, int, sqlite3_value**) {
    auto* storage = static_cast<Storage*>(sqlite3_user_data(context));
    sqlite3_result_int64(context, storage->cell(QStringLiteral("SELECT count(*) FROM t")).value_or(QString()).toInt());
}

}  // namespace

class TestServerStorage : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        auto opened = Storage::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                    Storage::Access::Create);
        QVERIFY(opened.has_value());
        m_storage = std::move(*opened);
        m_storage->runScript(QStringLiteral("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)"));
        m_storage->insert(QStringLiteral("t"), {{QStringLiteral("a"), 1}, {QStringLiteral("b"), QStringLiteral("一")}});
    }

    void valuesOfTheFirstTimeAreForgotten() {
        const QString sql = QStringLiteral("SELECT b FROM t WHERE a = ? OR b = ?");
        QCOMPARE(m_storage->cell(sql, {1, QStringLiteral("x")}), QStringLiteral("一"));
        QCOMPARE(m_storage->cell(sql, {2, QStringLiteral("x")}), std::nullopt);
        QCOMPARE(m_storage->cell(sql, {2}), std::nullopt);
        QCOMPARE(m_storage->cell(sql), std::nullopt);
    }

    void columnsAddedMeanwhileAreSeen() {
        const QString sql = QStringLiteral("SELECT * FROM t");
        QCOMPARE(m_storage->rows(sql).front().size(), std::size_t{2});
        m_storage->runScript(QStringLiteral("ALTER TABLE t ADD COLUMN c TEXT DEFAULT 'new'"));
        QCOMPARE(m_storage->rows(sql).front().size(), std::size_t{3});
        m_storage->runScript(QStringLiteral("DROP TABLE t"));
        QVERIFY_THROWS_EXCEPTION(Raised, m_storage->rows(sql));
    }

    void oneThatFailedRunsAgain() {
        const QString sql = QStringLiteral("INSERT INTO t (a) VALUES (?)");
        QVERIFY_THROWS_EXCEPTION(Raised, m_storage->run(sql, {1}));
        m_storage->run(sql, {2});
        QCOMPARE(m_storage->cell(QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("2"));
    }

    void oneMayBeAskedWithinItself() {
        QCOMPARE(sqlite3_create_function(m_storage->handle(), "within", 0, SQLITE_UTF8, m_storage.get(), &countWithin,
                                         nullptr, nullptr),
                 SQLITE_OK);
        const QString sql = QStringLiteral("SELECT count(*) FROM t");
        QCOMPARE(m_storage->cell(sql), QStringLiteral("1"));
        const QString outer = QStringLiteral("SELECT within() + (SELECT count(*) FROM t)");
        QCOMPARE(m_storage->cell(outer), QStringLiteral("2"));
        QCOMPARE(m_storage->cell(outer), QStringLiteral("2"));
    }

    void manyAreNotKeptForEver() {
        for (int at = 0; at < 1000; ++at)
            QCOMPARE(m_storage->cell(QStringLiteral("SELECT %1 FROM t").arg(at)), QString::number(at));
        int kept = 0;
        for (auto* each = sqlite3_next_stmt(m_storage->handle(), nullptr); each != nullptr;
             each = sqlite3_next_stmt(m_storage->handle(), each))
            ++kept;
        QVERIFY2(kept > 0 && kept <= 100, qPrintable(QString::number(kept)));
    }

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<Storage> m_storage;
};

QTEST_GUILESS_MAIN(TestServerStorage)
#include "tst_server_storage.moc"
