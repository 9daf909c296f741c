#include "core/readiness/names.h"

namespace pchat {

namespace {

/// The default instance has no name; MSSQLSERVER is its service.
QString instancePart(const QString& instance) {
    const QString name = instance.section(u',', 0, 0).toUpper();
    return name == QStringLiteral("MSSQLSERVER") ? QString() : name;
}

}  // namespace

bool isSameHost(const QString& left, const QString& right) {
    const bool bothFull = left.contains(u'.') && right.contains(u'.');
    const QString a = bothFull ? left : left.section(u'.', 0, 0);
    const QString b = bothFull ? right : right.section(u'.', 0, 0);
    return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isSameInstance(const QString& name, const SqlInstance& instance) {
    return isSameHost(name.section(u'\\', 0, 0).section(u',', 0, 0), instance.host) &&
           instancePart(name.section(u'\\', 1)) == instancePart(instance.instance);
}

}  // namespace pchat
