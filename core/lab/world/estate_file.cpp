#include "core/lab/world/estate_file.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace pchat::lab {

namespace {

bool isAmong(const std::vector<QString>& hosts, const QString& host) {
    return std::any_of(hosts.begin(), hosts.end(), [&](const QString& each) { return isSameHost(each, host); });
}

}  // namespace

const Server* EstateFile::server(Role role) const {
    const auto found = std::find_if(servers.begin(), servers.end(), [&](const Server& s) { return s.role == role; });
    return found == servers.end() ? nullptr : &*found;
}

const Server* EstateFile::serverAt(const QString& host) const {
    const auto found =
        std::find_if(servers.begin(), servers.end(), [&](const Server& s) { return isSameHost(s.host, host); });
    return found == servers.end() ? nullptr : &*found;
}

bool EstateFile::isDead(const QString& host) const {
    return isAmong(deadHosts, host);
}

bool EstateFile::reaches(const QString& from, const QString& to) const {
    return !isDead(to) && isAmong(cutHosts, from) == isAmong(cutHosts, to);
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
