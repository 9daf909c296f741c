// PathMap: UNC names and drive letters of the practice estate -> real folders of this machine.
//
// Names compare as Windows compares them: letter case apart, \ and / alike, trailing dots and blanks dropped, `..`
// never above the share or drive. What lies outside the estate's folder cannot be named. Thread-safe: it never changes.
#pragma once

#include "core/text/json.h"

#include <tl/expected.hpp>

namespace pchat::lab {

/// A share of a host, or a drive of one (`name` is its letter). `folder` is relative to the estate's own folder.
struct Place {
    QString host;
    QString name;
    QString folder;
    qint64 freeBytes = qint64{200} << 30;
    std::vector<QString> deniedTo;  ///< hosts whose service accounts may not use it; "" stands for this machine
    bool isReadOnlyHere = false;    ///< this machine may read there and not write
    bool isDrive = false;

    /// As an administrator writes it: \\host\share or D:
    [[nodiscard]] QString display() const;
    static constexpr auto fields() {
        using P = Place;
        return std::tuple{json::field("host", &P::host),         json::field("name", &P::name),
                          json::field("folder", &P::folder),     json::field("freeBytes", &P::freeBytes),
                          json::field("deniedTo", &P::deniedTo), json::field("isReadOnlyHere", &P::isReadOnlyHere),
                          json::field("isDrive", &P::isDrive)};
    }
};

enum class PathProblem { Unreachable, NoSuchPlace, BadName, Denied };

/// What the operating system calls it: 53, 67, 123, 5.
[[nodiscard]] int osErrorOf(PathProblem problem);

struct Located {
    QString path;  ///< of this machine; the file itself need not exist
    Place place;
};

/// "SQL03" and "sql03.contoso.com" are the same host.
[[nodiscard]] bool isSameHost(const QString& one, const QString& other);

class PathMap {
  public:
    PathMap(QString root, std::vector<Place> places, std::vector<QString> deadHosts,
            std::vector<QString> cutHosts = {});

    /// `path` as the machine `from` writes it; empty: the machine that the wizard runs on, which has no drives here.
    [[nodiscard]] tl::expected<Located, PathProblem> locate(const QString& path, const QString& from) const;

  private:
    [[nodiscard]] bool isReachable(const QString& host, const QString& from) const;
    [[nodiscard]] tl::expected<const Place*, PathProblem> placeOf(const QStringList& head, bool isUnc,
                                                                  const QString& from) const;

    QString m_root;
    std::vector<Place> m_places;
    std::vector<QString> m_deadHosts;
    std::vector<QString> m_cutHosts;  ///< these reach each other, and nobody else
};

}  // namespace pchat::lab
