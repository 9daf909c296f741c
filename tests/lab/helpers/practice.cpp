#include "tests/lab/helpers/practice.h"

#include "core/lab/world/estate_file.h"
#include "core/lab/world/hands.h"
#include "core/lab/world/layout.h"
#include "core/site/profile_file.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace pchat::test {

namespace {

QString words(const Message& message) {
    return QString::fromUtf8(QJsonDocument(message.toJson()).toJson());
}

/// A copy with the same time stamps.
void copyFolder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& each : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + each.fileName();
        if (each.isDir()) {
            copyFolder(each.filePath(), target);
            continue;
        }
        QFile::copy(each.filePath(), target);
        lab::setTime(target, each.lastModified());
    }
}

/// The folder of an estate that is made once for this program and never opened.
QString modelOf(const QString& scenario, quint64 seed, QString& problem) {
    static const QTemporaryDir models(practiceFolderTemplate());
    const QString folder = models.filePath(QStringLiteral("%1-%2").arg(scenario).arg(seed));
    if (QFileInfo::exists(lab::Layout(folder).profile())) return folder;
    const auto created = lab::create({folder, scenario, seed});
    if (!created) problem = words(created.error());
    return folder;
}

const QRegularExpression logName(QStringLiteral("^mgc_\\d{14}\\.trn$"));

}  // namespace

QString practiceFolderTemplate() {
    const QString memory = QStringLiteral("/dev/shm");
    const bool isThere = QFileInfo(memory).isDir() && QFileInfo(memory).isWritable();
    return (isThere ? memory : QDir::tempPath()) + QStringLiteral("/pchat-practice-XXXXXX");
}

Practice::Practice(const QString& scenario, quint64 seed) {
    const QString model = modelOf(scenario, seed, m_problem);
    if (!m_problem.isEmpty()) return;
    copyFolder(model, folder());
    const auto profile = loadProfile(lab::Layout(folder()).profile());
    if (!profile) {
        m_problem = profile.error().front().path + words(profile.error().front().text);
        return;
    }
    m_profile = *profile;
    reopen();
}

Practice::Practice(const Practice& other) : m_profile(other.m_profile), m_problem(other.m_problem) {
    copyFolder(other.folder(), folder());
    reopen();
}

void Practice::letHappen(int minutes, const QString& event) {
    const QString file = lab::Layout(folder()).estate();
    auto estate = lab::loadEstate(file);
    if (!estate) qFatal("no estate in %s", qPrintable(file));
    estate->upcoming.push_back({m_estate.observing.clock->now().addSecs(qint64{60} * minutes), event, QString(), 1});
    if (!lab::saveEstate(*estate, file)) qFatal("%s cannot be written", qPrintable(file));
}

void Practice::reopen() {
    m_estate = Estate{};
    auto opened = lab::open(m_profile, folder());
    if (opened)
        m_estate = std::move(*opened);
    else
        m_problem = words(opened.error());
}

QJsonObject Practice::truth() const {
    return lab::truth(folder()).value_or(QJsonObject{});
}

Outcome<SqlAnswer> Practice::ask(Role role, const QString& query) {
    return m_estate.observing.sql.at(role)->ask(Query::fromString(query).value(), CallOptions{});
}

Outcome<SqlAnswer> Practice::act(Role role, const QString& script) {
    return m_estate.acting.sql.at(role)->execute(Script::fromString(script).value(), CallOptions{});
}

QString Practice::cell(Role role, const QString& query) {
    const auto answer = ask(role, query);
    if (!answer) return QStringLiteral("error %1").arg(answer.error().errorNumber());
    if (answer->first().rows.empty()) return {};
    return answer->first().rows.front().front().value_or(QString());
}

Outcome<ShellAnswer> Practice::shell(const QString& line) {
    return m_estate.acting.shell->execute(ShellCall::fromString(line).value(), CallOptions{});
}

QStringList Practice::logs(const QString& folder) {
    QStringList names;
    const auto entries = m_estate.observing.files->list(folder, CallOptions{});
    if (!entries) return names;
    for (const FileEntry& each : *entries)
        if (logName.match(each.name).hasMatch()) names << each.name;
    return names;
}

QStringList Practice::foreignFiles() {
    static const QRegularExpression digits(QStringLiteral("\\d{14}"));
    QStringList names;
    const auto entries = m_estate.observing.files->list(m_profile.folders.copyFolderUnc, CallOptions{});
    if (!entries) return names;
    for (const FileEntry& each : *entries)
        if (!logName.match(each.name).hasMatch()) names << QString(each.name).replace(digits, QStringLiteral("*"));
    return names;
}

QString Practice::redoStart() {
    return cell(Role::Backup,
                QStringLiteral("SELECT CONVERT(varchar(30), MIN(f.redo_start_lsn)) AS redo_start_lsn FROM "
                               "sys.master_files AS f WHERE f.database_id = DB_ID(N'mgc')"));
}

std::optional<ResultSet> Practice::header(const QString& folder, const QString& name) {
    const auto answer = ask(Role::Backup, QStringLiteral("RESTORE HEADERONLY FROM DISK = N'%1\\%2'").arg(folder, name));
    if (!answer) return std::nullopt;
    return answer->first();
}

bool Practice::verify(const QString& folder, const QString& name) {
    return ask(Role::Backup, QStringLiteral("RESTORE VERIFYONLY FROM DISK = N'%1\\%2' WITH FILE = 1").arg(folder, name))
        .has_value();
}

QStringList Practice::writers() {
    QStringList names;
    for (const QString& name : logs(m_profile.folders.logShare))
        if (const auto found = header(m_profile.folders.logShare, name))
            names << found->at(0, u"ServerName").value_or(QString());
    return names;
}

}  // namespace pchat::test
