#include "core/estate/guarded.h"

#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace pchat;
using namespace std::chrono_literals;

namespace {

/// Keeps a call inside until the test lets it go.
struct Gate {
    std::mutex mutex;
    std::condition_variable opened;
    bool isOpen = false;

    void pass() {
        std::unique_lock lock(mutex);
        opened.wait(lock, [this] { return isOpen; });
    }
    void open() {
        const std::scoped_lock lock(mutex);
        isOpen = true;
        opened.notify_all();
    }
};

ServerMessage message(int number) {
    ServerMessage made;
    made.number = number;
    return made;
}

class Talking final : public SqlObserver, public SqlActor {
  public:
    std::shared_ptr<Gate> gate;
    std::shared_ptr<std::atomic_int> ended = std::make_shared<std::atomic_int>(0);

    Outcome<SqlAnswer> ask(const Query& query, const CallOptions& options) override {
        return speak(query.toString(), options);
    }
    Outcome<SqlAnswer> execute(const Script& script, const CallOptions& options) override {
        return speak(script.toString(), options);
    }

  private:
    Outcome<SqlAnswer> speak(const QString& text, const CallOptions& options) {
        for (int number = 1; number <= 3; ++number)
            options.onMessage(message(number));
        if (gate) gate->pass();
        options.onMessage(message(4));
        ++*ended;
        if (text.contains(QLatin1String("KILL")))
            return tl::unexpected(Failure{FailureKind::Refused, Message::verbatim(text), {}});
        return SqlAnswer{{ResultSet{{{QStringLiteral("x"), QStringLiteral("int")}}, {{text}}}}, {}};
    }
};

class Moving final : public FileActor {
  public:
    std::shared_ptr<Gate> gate;
    std::shared_ptr<std::vector<QString>> moved = std::make_shared<std::vector<QString>>();
    std::shared_ptr<std::atomic_int> ended = std::make_shared<std::atomic_int>(0);

    Outcome<CopyReceipt> copy(const QString&, const QString&, const CallOptions&) override {
        return tl::unexpected(Failure{FailureKind::Invalid, Message::verbatim(QStringLiteral("no copy")), {}});
    }
    Outcome<void> move(const QString& from, const QString& to, const CallOptions&) override {
        if (gate) gate->pass();
        moved->push_back(from + QStringLiteral(" to ") + to);
        ++*ended;
        if (from == to) return tl::unexpected(Failure{FailureKind::Refused, Message::verbatim(from), {}});
        return {};
    }
};

Estate estateWith(const std::shared_ptr<Talking>& door) {
    Estate estate;
    estate.observing.sql[Role::Backup] = door;
    estate.acting.sql[Role::Backup] = door;
    return estate;
}

}  // namespace

class TstGuarded : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void passesEverythingThrough();
    void leavesBehindWhatNeverReturns();
    void movesPassThrough();
    void aMoveThatNeverReturnsIsLeftBehind();
    void whatIsNotThereStaysAway();
};

void TstGuarded::passesEverythingThrough() {
    const Estate estate = guarded(estateWith(std::make_shared<Talking>()));
    std::vector<int> heard;
    CallOptions options;
    options.onMessage = [&, self = std::this_thread::get_id()](const ServerMessage& each) {
        QVERIFY(std::this_thread::get_id() == self);
        heard.push_back(each.number);
    };
    const auto asked = estate.observing.sql.at(Role::Backup)->ask(query("SELECT 1 AS x"), options);
    QVERIFY(asked);
    QCOMPARE(asked->first().at(0, u"x"), Cell(QStringLiteral("SELECT 1 AS x")));
    QCOMPARE(heard, (std::vector<int>{1, 2, 3, 4}));
    const auto ended = estate.acting.sql.at(Role::Backup)->execute(script("KILL {}", 51), options);
    QVERIFY(!ended);
    QCOMPARE(ended.error().kind, FailureKind::Refused);
}

void TstGuarded::leavesBehindWhatNeverReturns() {
    const auto door = std::make_shared<Talking>();
    door->gate = std::make_shared<Gate>();
    const auto ended = door->ended;
    int heard = 0;
    {
        const Estate estate = guarded(estateWith(door), 50ms);
        CallOptions options;
        options.timeout = 50ms;
        options.onMessage = [&](const ServerMessage&) { ++heard; };
        const auto answer = estate.acting.sql.at(Role::Backup)->execute(script("KILL {}", 51), options);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::TimedOut);
        QVERIFY(answer.error().isOutcomeUnknown());
    }
    QCOMPARE(heard, 3);
    door->gate->open();
    QTRY_COMPARE(ended->load(), 1);
    QCOMPARE(heard, 3);
}

void TstGuarded::movesPassThrough() {
    const auto door = std::make_shared<Moving>();
    Estate estate;
    estate.acting.files = door;
    estate = guarded(estate);
    QVERIFY(estate.acting.files != door);
    QVERIFY(estate.acting.files->move(QStringLiteral("a"), QStringLiteral("b"), {}).has_value());
    const auto refused = estate.acting.files->move(QStringLiteral("c"), QStringLiteral("c"), {});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, FailureKind::Refused);
    QCOMPARE(*door->moved, (std::vector<QString>{QStringLiteral("a to b"), QStringLiteral("c to c")}));
}

/// It may take effect later: what is told is that the outcome is unknown, and of which file.
void TstGuarded::aMoveThatNeverReturnsIsLeftBehind() {
    const auto door = std::make_shared<Moving>();
    door->gate = std::make_shared<Gate>();
    const auto ended = door->ended;
    Estate estate;
    estate.acting.files = door;
    estate = guarded(estate, 50ms);
    CallOptions options;
    options.timeout = 50ms;
    const auto answer = estate.acting.files->move(QStringLiteral("\\\\s\\x.trn"), QStringLiteral("y"), options);
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, FailureKind::TimedOut);
    QVERIFY(answer.error().isOutcomeUnknown());
    QCOMPARE(std::get<QString>(answer.error().sentence.arguments().front().value()), QStringLiteral("\\\\s\\x.trn"));
    QCOMPARE(ended->load(), 0);
    door->gate->open();
    QTRY_COMPARE(ended->load(), 1);
}

void TstGuarded::whatIsNotThereStaysAway() {
    const Estate estate = guarded(Estate());
    QVERIFY(!estate.observing.shell && !estate.acting.shell && !estate.observing.files && !estate.acting.files);
    QVERIFY(estate.observing.sql.empty());
}

QTEST_GUILESS_MAIN(TstGuarded)
#include "tst_guarded.moc"
