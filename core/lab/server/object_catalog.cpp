#include "core/lab/server/object_catalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <mutex>

namespace pchat::lab {

namespace {

QString plainType(const QString& type) {
    return type == QLatin1String("sysname") ? QStringLiteral("nvarchar(128)") : type;
}

}  // namespace

int compareVersions(const QString& left, const QString& right) {
    const QStringList a = left.split(QLatin1Char('.'));
    const QStringList b = right.split(QLatin1Char('.'));
    for (qsizetype at = 0; at < std::max(a.size(), b.size()); ++at) {
        const int difference = a.value(at).toInt() - b.value(at).toInt();
        if (difference != 0) return difference < 0 ? -1 : 1;
    }
    return 0;
}

QJsonObject labResource(const QString& name) {
    QFile file(QStringLiteral(":/lab/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

const CatalogColumn* CatalogObject::find(const QString& column) const {
    for (const CatalogColumn& each : columns)
        if (each.name.compare(column, Qt::CaseInsensitive) == 0) return &each;
    return nullptr;
}

ObjectCatalog::ObjectCatalog(const QString& version) : m_version(version) {
    add(labResource(QStringLiteral("catalog.json")));
    add(labResource(QStringLiteral("catalog-additions.json")));
}

const ObjectCatalog& ObjectCatalog::of(const QString& version) {
    static std::mutex mutex;
    static std::map<QString, ObjectCatalog> known;
    const std::scoped_lock lock(mutex);
    return known.try_emplace(version, version).first->second;
}

void ObjectCatalog::add(const QJsonObject& file) {
    const QJsonObject objects = file.value(QLatin1String("objects")).toObject();
    for (auto it = objects.begin(); it != objects.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        if (!isOfThisVersion(entry)) continue;
        CatalogObject object;
        object.name = it.key();
        object.kind = entry.value(QLatin1String("kind")).toString();
        object.isPositional = entry.value(QLatin1String("positional")).toBool();
        object.columns = columnsOf(entry, object.isProcedure() ? "result_set" : "columns");
        object.parameters = parametersOf(entry);
        const auto known = m_byKey.constFind(object.name.toLower());
        if (known != m_byKey.cend()) {
            m_objects[*known] = std::move(object);
            continue;
        }
        m_byKey.insert(object.name.toLower(), m_objects.size());
        m_objects.push_back(std::move(object));
    }
    const QJsonObject statements = file.value(QLatin1String("statements")).toObject();
    for (auto it = statements.begin(); it != statements.end(); ++it)
        m_statements.insert(it.key(), columnsOf(it.value().toObject(), "columns"));
}

bool ObjectCatalog::isOfThisVersion(const QJsonObject& entry) const {
    const QString since = entry.value(QLatin1String("since")).toString();
    const QString until = entry.value(QLatin1String("until")).toString();
    if (!since.isEmpty() && compareVersions(m_version, since) < 0) return false;
    // "10.50" is the last version that has it: all its service packs still do.
    return until.isEmpty() || m_version.startsWith(until + QLatin1Char('.')) || compareVersions(m_version, until) <= 0;
}

std::vector<CatalogColumn> ObjectCatalog::columnsOf(const QJsonObject& entry, const char* key) const {
    std::vector<CatalogColumn> columns;
    for (const QJsonValue value : entry.value(QLatin1String(key)).toArray()) {
        const QJsonObject column = value.toObject();
        if (!isOfThisVersion(column)) continue;
        columns.push_back(
            {column.value(QLatin1String("name")).toString(), plainType(column.value(QLatin1String("type")).toString()),
             column.value(QLatin1String("null")).toBool(true), column.value(QLatin1String("identity")).toBool()});
    }
    return columns;
}

std::vector<CatalogParameter> ObjectCatalog::parametersOf(const QJsonObject& entry) const {
    std::vector<CatalogParameter> parameters;
    const char* key = entry.contains(QLatin1String("arguments")) ? "arguments" : "parameters";
    for (const QJsonValue value : entry.value(QLatin1String(key)).toArray()) {
        const QJsonObject each = value.toObject();
        if (!isOfThisVersion(each)) continue;
        CatalogParameter parameter;
        parameter.name = each.value(QLatin1String("name")).toString();
        parameter.type = plainType(each.value(QLatin1String("type")).toString());
        parameter.isRequired = each.contains(QLatin1String("required"))
                                   ? each.value(QLatin1String("required")).toBool()
                                   : !each.value(QLatin1String("has_default")).toBool();
        parameter.isOutput = each.value(QLatin1String("output")).toBool();
        const QString text = each.value(QLatin1String("default")).toString();
        if (!text.isEmpty() && text != QLatin1String("NULL")) parameter.defaultValue = text;
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

const CatalogObject* ObjectCatalog::find(const QString& key) const {
    const auto it = m_byKey.constFind(key.toLower());
    return it == m_byKey.cend() ? nullptr : &m_objects[*it];
}

const CatalogObject* ObjectCatalog::find(const QStringList& path, const QString& currentDatabase) const {
    const QString& name = path.last();
    const QString schema = path.value(path.size() - 2).toLower();
    const QString database = (path.size() > 2 ? path.value(path.size() - 3) : currentDatabase).toLower();
    if (path.size() > 3) return nullptr;
    const bool isSystem = schema == QLatin1String("sys") || database == QLatin1String("master") ||
                          name.startsWith(QLatin1String("sp_"), Qt::CaseInsensitive) ||
                          name.startsWith(QLatin1String("sys"));
    if (schema != QLatin1String("sys"))
        if (const CatalogObject* own = find(database + QStringLiteral(".dbo.") + name)) return own;
    const CatalogObject* object = isSystem ? find(QStringLiteral("sys.") + name) : nullptr;
    if (object == nullptr || schema == QLatin1String("sys") || object->isProcedure()) return object;
    // Without the schema only the compatibility views of the old system tables are found.
    static const QStringList old{QStringLiteral("sys.sysprocesses"), QStringLiteral("sys.sysdatabases"),
                                 QStringLiteral("sys.syslogins")};
    return old.contains(object->name) ? object : nullptr;
}

std::vector<CatalogColumn> ObjectCatalog::resultOf(const QString& statement) const {
    return m_statements.value(statement);
}

}  // namespace pchat::lab
