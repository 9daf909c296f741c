// ObjectCatalog: which objects, columns, procedures and parameters a server of one version has.
//
// It is read from ":/lab/catalog.json" and ":/lab/catalog-additions.json" (facts/catalog.md); nothing about names is
// typed into code. Names compare case-insensitively. Immutable; any thread.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace pchat::lab {

struct CatalogColumn {
    QString name;
    QString type;  ///< sysname already said as nvarchar(128)
    bool isNullable = true;
    bool isIdentity = false;
};

struct CatalogParameter {
    QString name;  ///< with its @
    QString type;
    bool isRequired = false;
    bool isOutput = false;
    std::optional<QString> defaultValue;  ///< as written: N'x', 1; nullopt: NULL
};

struct CatalogObject {
    QString name;                              ///< "sys.databases", "msdb.dbo.sysjobs"
    QString kind;                              ///< table, view, function, procedure, extended procedure
    std::vector<CatalogColumn> columns;        ///< of a table, or of what a procedure returns
    std::vector<CatalogParameter> parameters;  ///< of a procedure or function
    bool isPositional = false;
    [[nodiscard]] bool isTabular() const { return !isProcedure() && !columns.empty(); }
    [[nodiscard]] bool isProcedure() const { return kind.endsWith(QLatin1String("procedure")); }
    [[nodiscard]] const CatalogColumn* find(const QString& column) const;
};

class ObjectCatalog {
  public:
    explicit ObjectCatalog(const QString& version);
    /// Read once for each version; it stays until the process ends.
    [[nodiscard]] static const ObjectCatalog& of(const QString& version);

    /// By its parts as written, seen from a database: {"sys","databases"}, {"msdb","dbo","sysjobs"}, {"sp_who"}.
    [[nodiscard]] const CatalogObject* find(const QStringList& path, const QString& currentDatabase) const;
    [[nodiscard]] const CatalogObject* find(const QString& key) const;
    [[nodiscard]] const std::vector<CatalogObject>& objects() const { return m_objects; }
    /// "RESTORE HEADERONLY"
    [[nodiscard]] std::vector<CatalogColumn> resultOf(const QString& statement) const;

  private:
    void add(const QJsonObject& file);
    [[nodiscard]] bool isOfThisVersion(const QJsonObject& entry) const;
    [[nodiscard]] std::vector<CatalogColumn> columnsOf(const QJsonObject& entry, const char* key) const;
    [[nodiscard]] std::vector<CatalogParameter> parametersOf(const QJsonObject& entry) const;

    QString m_version;
    std::vector<CatalogObject> m_objects;
    QHash<QString, std::size_t> m_byKey;
    QHash<QString, std::vector<CatalogColumn>> m_statements;
};

/// -1, 0, 1: "10.50.2500" after "10.50", "11" after both.
[[nodiscard]] int compareVersions(const QString& left, const QString& right);
/// A resource of ":/lab/" as an object; empty where there is none.
[[nodiscard]] QJsonObject labResource(const QString& name);

}  // namespace pchat::lab
