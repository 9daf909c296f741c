#include "core/lab/world/path_map.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>

#ifdef Q_OS_UNIX
#include <dirent.h>
#endif

namespace pchat::lab {

namespace {

constexpr auto forbidden = u"<>\"|?*:";

bool isLegal(const QString& component) {
    return component.size() <= 255 && std::none_of(component.begin(), component.end(), [](QChar c) {
               return c.unicode() < 0x20 || QStringView(forbidden).contains(c);
           });
}

/// The name Windows would look for: without trailing dots and blanks.
QString trimmedEnd(QString component) {
    while (component.endsWith(QLatin1Char('.')) || component.endsWith(QLatin1Char(' ')))
        component.chop(1);
    return component;
}

/// Components below a share or drive, `.` and `..` worked out; nullopt where a name is impossible.
std::optional<QStringList> normalized(const QStringList& components) {
    QStringList result;
    for (const QString& each : components) {
        if (each.isEmpty() || each == QLatin1String(".")) continue;
        if (each == QLatin1String("..")) {
            if (!result.isEmpty()) result.removeLast();
            continue;
        }
        const QString name = trimmedEnd(each);
        if (name.isEmpty() || !isLegal(name)) return std::nullopt;
        result << name;
    }
    return result;
}

#ifdef Q_OS_UNIX

/// The entry of `folder` whose name differs from `name` in letter case only. A folder may hold thousands, and each copy
/// asks, so no more is made of an entry than is needed.
std::optional<QString> entryInOtherCase(const QString& folder, const QString& name) {
    const QByteArray wanted = QFile::encodeName(name);
    const bool isAscii = std::all_of(wanted.begin(), wanted.end(), [](char c) { return c > 0; });
    const auto isIt = [&](const char* entry) {
        return isAscii ? qstricmp(entry, wanted.constData()) == 0
                       : QFile::decodeName(entry).compare(name, Qt::CaseInsensitive) == 0;
    };
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(QFile::encodeName(folder).constData()), ::closedir);
    while (const dirent* entry = entries ? ::readdir(entries.get()) : nullptr)
        if (isIt(entry->d_name)) return QFile::decodeName(entry->d_name);
    return std::nullopt;
}

#else

/// Windows finds it by itself.
std::optional<QString> entryInOtherCase(const QString&, const QString&) {
    return std::nullopt;
}

#endif

/// The entry of `folder` that Windows would find under `name`, or `name` itself for one that is yet to be made.
QString entryLike(const QString& folder, const QString& name) {
    if (QFileInfo::exists(folder + QLatin1Char('/') + name)) return name;
    return entryInOtherCase(folder, name).value_or(name);
}

QString shortName(const QString& host) {
    return host.section(QLatin1Char('.'), 0, 0);
}

}  // namespace

QString Place::display() const {
    return isDrive ? name + QLatin1Char(':') : QStringLiteral("\\\\%1\\%2").arg(host, name);
}

bool isSameHost(const QString& one, const QString& other) {
    if (one.compare(other, Qt::CaseInsensitive) == 0) return true;
    const bool oneIsShort = !one.contains(QLatin1Char('.')) || !other.contains(QLatin1Char('.'));
    return oneIsShort && !one.isEmpty() && shortName(one).compare(shortName(other), Qt::CaseInsensitive) == 0;
}

int osErrorOf(PathProblem problem) {
    constexpr int accessDenied = 5;
    constexpr int badNetworkPath = 53;
    constexpr int noSuchShare = 67;
    constexpr int invalidName = 123;
    switch (problem) {
        case PathProblem::Unreachable:
            return badNetworkPath;
        case PathProblem::NoSuchPlace:
            return noSuchShare;
        case PathProblem::Denied:
            return accessDenied;
        case PathProblem::BadName:
            break;
    }
    return invalidName;
}

PathMap::PathMap(QString root, std::vector<Place> places, std::vector<QString> deadHosts, std::vector<QString> cutHosts)
    : m_root(std::move(root)),
      m_places(std::move(places)),
      m_deadHosts(std::move(deadHosts)),
      m_cutHosts(std::move(cutHosts)) {}

bool PathMap::isReachable(const QString& host, const QString& from) const {
    const auto isAmong = [](const std::vector<QString>& hosts, const QString& wanted) {
        return std::any_of(hosts.begin(), hosts.end(), [&](const QString& each) { return isSameHost(each, wanted); });
    };
    return !isAmong(m_deadHosts, host) && isAmong(m_cutHosts, host) == isAmong(m_cutHosts, from);
}

tl::expected<Located, PathProblem> PathMap::locate(const QString& path, const QString& from) const {
    QString windows = path;
    windows.replace(QLatin1Char('/'), QLatin1Char('\\'));
    const bool isUnc = windows.startsWith(QLatin1String("\\\\"));
    QStringList parts = (isUnc ? windows.mid(2) : windows).split(QLatin1Char('\\'));
    const qsizetype headLength = isUnc ? 2 : 1;
    if (parts.size() < headLength || parts.first().isEmpty() || (!isUnc && parts.size() < 2))
        return tl::unexpected(PathProblem::BadName);
    const auto place = placeOf(parts.mid(0, headLength), isUnc, from);
    if (!place) return tl::unexpected(place.error());
    const auto components = normalized(parts.mid(headLength));
    if (!components) return tl::unexpected(PathProblem::BadName);
    QString real = m_root + QLatin1Char('/') + (*place)->folder;
    for (const QString& each : *components)
        real += QLatin1Char('/') + entryLike(real, each);
    return Located{real, **place};
}

tl::expected<const Place*, PathProblem> PathMap::placeOf(const QStringList& head, bool isUnc,
                                                         const QString& from) const {
    const bool isDriveName = head.first().size() == 2 && head.first().at(1) == QLatin1Char(':');
    if (!isUnc && !isDriveName) return tl::unexpected(PathProblem::BadName);
    const QString host = isUnc ? head.first() : from;
    const QString name = isUnc ? head.at(1) : head.first().left(1);
    const auto isHost = [&](const QString& each) { return isSameHost(each, host); };
    if (!isReachable(host, from)) return tl::unexpected(PathProblem::Unreachable);
    bool hostIsKnown = !isUnc;
    for (const Place& place : m_places) {
        if (!isHost(place.host)) continue;
        hostIsKnown = true;
        if (place.isDrive == isUnc || place.name.compare(name, Qt::CaseInsensitive) != 0) continue;
        const bool denied = std::any_of(place.deniedTo.begin(), place.deniedTo.end(), [&](const QString& each) {
            return each.isEmpty() ? from.isEmpty() : isSameHost(each, from);
        });
        if (denied) return tl::unexpected(PathProblem::Denied);
        return &place;
    }
    return tl::unexpected(hostIsKnown ? PathProblem::NoSuchPlace : PathProblem::Unreachable);
}

}  // namespace pchat::lab
