#include "core/lab/world/faults.h"

#include "core/text/sha256.h"

#include <QFile>

#include <csignal>
#include <cstdlib>

namespace pchat::lab {

namespace {

const QString countsKey = QStringLiteral("faults");
const QString settlementsKey = QStringLiteral("settlements");
const QString settledKey = QStringLiteral("settled");
const QString listName = QStringLiteral("list");

struct Spelling {
    FaultAct::Kind kind;
    QLatin1String word;
    bool takesNumber;
};
constexpr Spelling spellings[] = {{FaultAct::Kind::Kill, QLatin1String("kill"), false},
                                  {FaultAct::Kind::Hang, QLatin1String("hang"), false},
                                  {FaultAct::Kind::Disconnect, QLatin1String("disconnect"), false},
                                  {FaultAct::Kind::Error, QLatin1String("error"), true},
                                  {FaultAct::Kind::Delay, QLatin1String("delay"), true}};

[[noreturn]] void killThisProcess() {
#ifdef Q_OS_UNIX
    std::raise(SIGKILL);
#endif
    std::_Exit(9);
}

Message notFaults(const QString& file, const QString& path) {
    return Message(QT_TRANSLATE_NOOP("core",
                                     "%1 does not describe faults: %2 is not as it should be. Each fault is an "
                                     "object with door, contains, nth, moment and act."),
                   {file, path});
}

}  // namespace

QString FaultAct::toString() const {
    for (const Spelling& each : spellings)
        if (each.kind == kind) return each.takesNumber ? QStringLiteral("%1:%2").arg(each.word).arg(number) : each.word;
    return {};
}

std::optional<FaultAct> FaultAct::fromString(const QString& text) {
    const QString word = text.section(QLatin1Char(':'), 0, 0);
    for (const Spelling& each : spellings) {
        if (word != each.word) continue;
        bool isNumber = false;
        const int number = text.section(QLatin1Char(':'), 1).toInt(&isNumber);
        if (isNumber == each.takesNumber && (isNumber || text == word)) return FaultAct{each.kind, number};
    }
    return std::nullopt;
}

tl::expected<std::vector<Fault>, Message> loadFaults(const QString& file) {
    QFile in(file);
    if (!in.exists()) return std::vector<Fault>{};
    if (!in.open(QIODevice::ReadOnly)) return tl::unexpected(notFaults(file, in.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(in.readAll());
    if (!document.isArray()) return tl::unexpected(notFaults(file, QStringLiteral("[]")));
    std::vector<Fault> faults;
    json::Problems problems;
    json::read(QJsonValue(document.array()), faults, QString(), problems);
    if (!problems.empty()) return tl::unexpected(notFaults(file, problems.front().path));
    return faults;
}

void hangForever() {
    for (;;)
        std::this_thread::sleep_for(std::chrono::hours(1));
}

FaultBook::FaultBook(std::vector<Fault> faults, quint64 seed, std::shared_ptr<WorldStore> store,
                     std::shared_ptr<LabClock> clock)
    : m_faults(std::move(faults)), m_seed(seed), m_store(std::move(store)), m_clock(std::move(clock)) {}

std::optional<FaultAct> FaultBook::strike(DoorKind door, std::optional<Role> role, Moment moment, const QString& text) {
    for (std::size_t i = 0; i < m_faults.size(); ++i) {
        const Fault& fault = m_faults[i];
        const bool isMeant = fault.door == door && fault.moment == moment && (!fault.role || fault.role == role) &&
                             text.contains(fault.contains, Qt::CaseInsensitive);
        if (!isMeant || !isDue(i)) continue;
        perform(fault, text);
        const bool isForTheDoor =
            fault.act.kind == FaultAct::Kind::Error || fault.act.kind == FaultAct::Kind::Disconnect;
        if (isForTheDoor) return fault.act;
    }
    return std::nullopt;
}

bool FaultBook::isDue(std::size_t index) {
    int count = 0;
    const bool counted = m_store->update(countsKey, [&](QJsonObject& counts) {
        const QString key = QString::number(index);
        count = counts.value(key).toInt() + 1;
        counts.insert(key, count);
    });
    const Fault& fault = m_faults[index];
    return counted && count >= fault.nth && count < fault.nth + fault.times;
}

void FaultBook::perform(const Fault& fault, const QString& text) {
    if (fault.act.kind == FaultAct::Kind::Delay) m_clock->spend(std::chrono::milliseconds(fault.act.number));
    if (fault.act.kind == FaultAct::Kind::Hang) hangForever();
    if (fault.act.kind != FaultAct::Kind::Kill) return;
    if (fault.settlement)
        static_cast<void>(m_store->update(settlementsKey, [&](QJsonObject& settlements) {
            settlements.insert(text, json::nameOf(*fault.settlement));
        }));
    killThisProcess();
}

Settlement FaultBook::chosenFor(const QString& statement) {
    const QJsonValue chosen = m_store->read(settlementsKey).value(statement);
    if (const auto settlement = json::valueOf<Settlement>(chosen.toString())) return *settlement;
    Sha256 hash;
    hash.add(QByteArray::number(m_seed));
    hash.add(statement.toUtf8());
    constexpr Settlement choices[] = {Settlement::Completed, Settlement::RolledBack, Settlement::HalfDone};
    return choices[static_cast<uchar>(hash.result().at(0)) % std::size(choices)];
}

Settlement FaultBook::settle(Role role, const QString& statement) {
    const Settlement settlement = chosenFor(statement);
    static_cast<void>(m_store->update(settledKey, [&](QJsonObject& settled) {
        QJsonArray list = settled.value(listName).toArray();
        list.append(QJsonObject{{QStringLiteral("role"), json::nameOf(role)},
                                {QStringLiteral("text"), statement},
                                {QStringLiteral("settlement"), json::nameOf(settlement)}});
        settled.insert(listName, list);
    }));
    return settlement;
}

QJsonArray FaultBook::settled() {
    return m_store->read(settledKey).value(listName).toArray();
}

}  // namespace pchat::lab
