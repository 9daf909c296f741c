#include "core/lab/world/estate_file.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace pchat::lab {

QDateTime JobPlan::nextAfter(const QDateTime& after, int utcOffsetMinutes) const {
    const QDateTime local = after.addSecs(qint64{60} * utcOffsetMinutes);
    const QDateTime midnight(local.date(), QTime(0, 0), Qt::UTC);
    const int minute = static_cast<int>(midnight.secsTo(local) / 60);
    const int passed = std::max(0, minute - fromMinute + everyMinutes) / everyMinutes;
    int next = fromMinute + passed * everyMinutes;
    if (next >= toMinute) next = 24 * 60 + fromMinute;
    const QDateTime due = midnight.addSecs(qint64{60} * (next - utcOffsetMinutes));
    return until.isValid() && due > until ? QDateTime() : due;
}

const Server* EstateFile::server(Role role) const {
    const auto found = std::find_if(servers.begin(), servers.end(), [&](const Server& s) { return s.role == role; });
    return found == servers.end() ? nullptr : &*found;
}

const Server* EstateFile::serverAt(const QString& host) const {
    const auto found =
        std::find_if(servers.begin(), servers.end(), [&](const Server& s) { return isSameHost(s.host, host); });
    return found == servers.end() ? nullptr : &*found;
}

Message fileProblem(const QString& file, const QString& reason) {
    return Message(QT_TRANSLATE_NOOP("core", "%1 cannot be used: %2"), {file, reason});
}

tl::expected<void, Message> writeWhole(const QString& file, const QByteArray& bytes) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return tl::unexpected(fileProblem(file, out.errorString()));
    return {};
}

tl::expected<EstateFile, Message> loadEstate(const QString& file) {
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) return tl::unexpected(fileProblem(file, in.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(in.readAll());
    EstateFile estate;
    json::Problems problems;
    json::read(QJsonValue(document.object()), estate, QString(), problems);
    const bool isEstate = document.isObject() && problems.empty() && !estate.servers.empty();
    if (!isEstate || estate.version != EstateFile::currentVersion)
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core",
                                      "%1 does not describe a practice estate that this version can open. "
                                      "Create a new practice estate in an empty folder."),
                    {file}));
    return estate;
}

tl::expected<void, Message> saveEstate(const EstateFile& estate, const QString& file) {
    return writeWhole(file, QJsonDocument(json::write(estate).toObject()).toJson());
}

}  // namespace pchat::lab
