#include "tests/situation/helpers/fake_estate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <thread>

namespace fake {

using namespace pchat;

ResultSet table(const QStringList& columns, const std::vector<QStringList>& rows) {
    ResultSet set;
    for (const QString& column : columns)
        set.columns.push_back({column, QStringLiteral("nvarchar(128)")});
    for (const QStringList& row : rows) {
        std::vector<Cell> cells;
        for (const QString& cell : row)
            cells.push_back(cell == QStringLiteral("NULL") ? Cell() : Cell(cell));
        set.rows.push_back(std::move(cells));
    }
    return set;
}

Failure failure(FailureKind kind, int number, const QString& text) {
    std::vector<ServerMessage> messages;
    if (number != 0) messages.push_back({number, 16, 1, 1, {}, text});
    return {kind, Message::verbatim(text), std::move(messages)};
}

void Trap::hold() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_open; });
}

void Trap::release() {
    const std::scoped_lock lock(m_mutex);
    m_open = true;
    m_changed.notify_all();
}

namespace {

template <class Answer>
const Outcome<Answer>* longestMatch(const std::map<QString, Outcome<Answer>>& answers, const QString& text) {
    const Outcome<Answer>* best = nullptr;
    qsizetype length = -1;
    for (const auto& [part, answer] : answers)
        if (part.size() > length && text.contains(part)) {
            best = &answer;
            length = part.size();
        }
    return best;
}

void holdIf(const std::shared_ptr<Trap>& trap, const QString& trapOn, const QString& text) {
    if (trap && (trapOn.isEmpty() || text.contains(trapOn))) trap->hold();
}

}  // namespace

void Sql::on(const QString& part, ResultSet set) {
    m_answers.insert_or_assign(part, SqlAnswer{{std::move(set)}, {}});
}

void Sql::fail(const QString& part, Failure failure) {
    m_answers.insert_or_assign(part, tl::unexpected(std::move(failure)));
}

Outcome<SqlAnswer> Sql::ask(const Query& query, const CallOptions& options) {
    const std::stop_callback cancel(options.stop, [this, held = trap] {
        if (hangsInCancel && held) held->hold();
    });
    const int now = ++m_now;
    for (int most = mostAtOnce; most < now && !mostAtOnce.compare_exchange_weak(most, now);) {
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_asked << query.toString();
    }
    holdIf(trap, trapOn, query.toString());
    if (realDelay.count() > 0) std::this_thread::sleep_for(realDelay);
    auto outcome = answer(query.toString());
    --m_now;
    return outcome;
}

Outcome<SqlAnswer> Sql::answer(const QString& text) const {
    if (failAll) return tl::unexpected(*failAll);
    if (const auto* found = longestMatch(m_answers, text)) return *found;
    return tl::unexpected(failure(FailureKind::Invalid, 208, QStringLiteral("not scripted: ") + text));
}

QStringList Sql::asked() const {
    const std::scoped_lock lock(m_mutex);
    return m_asked;
}

int Sql::countAsked(const QString& part) const {
    return static_cast<int>(asked().filter(part).size());
}

void Shell::on(const QString& part, const char* jsonArray) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(jsonArray, &error);
    QVERIFY2(document.isArray(), qPrintable(error.errorString()));
    ShellAnswer answer;
    for (const QJsonValue& value : document.array())
        answer.objects.push_back(value.toObject());
    m_answers.insert_or_assign(part, std::move(answer));
}

void Shell::fail(const QString& part, Failure failure) {
    m_answers.insert_or_assign(part, tl::unexpected(std::move(failure)));
}

QStringList Shell::asked() const {
    const std::scoped_lock lock(m_mutex);
    return m_asked;
}

Outcome<ShellAnswer> Shell::ask(const ShellQuery& query, const CallOptions&) {
    holdIf(trap, trapOn, query.toString());
    if (!slowOn.isEmpty() && query.toString().contains(slowOn)) std::this_thread::sleep_for(realDelay);
    const std::scoped_lock lock(m_mutex);
    m_asked << query.toString();
    if (const auto* found = longestMatch(m_answers, query.toString())) return *found;
    return tl::unexpected(failure(FailureKind::Invalid, 0, QStringLiteral("not scripted: ") + query.toString()));
}

Outcome<std::vector<FileEntry>> Files::list(const QString& folder, const CallOptions&) {
    holdIf(trap, trapOn, folder);
    const auto found = folders.find(folder);
    if (found == folders.end()) return tl::unexpected(failure(FailureKind::NotFound, 0, QStringLiteral("no folder")));
    return found->second;
}

Outcome<std::optional<qint64>> Files::size(const QString& folder, const QString& name, const CallOptions& options) {
    const auto listed = list(folder, options);
    if (!listed) return tl::unexpected(listed.error());
    for (const FileEntry& file : *listed)
        if (file.name.compare(name, Qt::CaseInsensitive) == 0) return file.bytes;
    return std::nullopt;
}

Outcome<qint64> Files::freeSpace(const QString& folder, const CallOptions&) {
    if (!folders.contains(folder)) return tl::unexpected(failure(FailureKind::NotFound));
    return qint64{50'000'000'000};
}

Outcome<bool> Files::mayWrite(const QString& folder, const CallOptions&) {
    if (!folders.contains(folder)) return tl::unexpected(failure(FailureKind::NotFound));
    return isWritable;
}

QDateTime Ticking::start() {
    return QDateTime(QDate(2026, 11, 23), QTime(21, 0), Qt::UTC);
}

QDateTime Ticking::now() {
    return start().addMSecs(milliseconds.fetch_add(step));
}

void Ticking::wait(std::chrono::milliseconds duration, std::stop_token) {
    milliseconds += duration.count();
}

}  // namespace fake
