#include "core/site/instance_text.h"

#include "core/site/names.h"

namespace pchat {

namespace {

/// Takes what stands behind the comma; false where that is no port.
bool takePort(QString& text, SqlInstance& instance) {
    const qsizetype comma = text.indexOf(QLatin1Char(','));
    if (comma < 0) return true;
    bool isNumber = false;
    instance.port = text.mid(comma + 1).trimmed().toInt(&isNumber);
    text.truncate(comma);
    return isNumber && instance.port > 0 && instance.port <= names::highestPort;
}

}  // namespace

std::optional<SqlInstance> readInstance(const QString& text) {
    SqlInstance instance;
    QString rest = text.trimmed();
    if (!takePort(rest, instance)) return std::nullopt;
    instance.host = rest.section(QLatin1Char('\\'), 0, 0).trimmed();
    instance.instance = rest.section(QLatin1Char('\\'), 1).trimmed();
    if (instance.instance.compare(QLatin1String("MSSQLSERVER"), Qt::CaseInsensitive) == 0) instance.instance.clear();
    const bool isNamed = instance.instance.isEmpty() || names::isInstance(instance.instance);
    return names::isHost(instance.host) && isNamed ? std::optional(instance) : std::nullopt;
}

bool meanSameInstance(const SqlInstance& one, const SqlInstance& other) {
    const bool isSamePort = one.port == 0 || other.port == 0 || one.port == other.port;
    return isSamePort && names::isSameHost(one.host, other.host) &&
           one.instance.compare(other.instance, Qt::CaseInsensitive) == 0;
}

}  // namespace pchat
