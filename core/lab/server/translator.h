// Translator: a SELECT of T-SQL said for SQLite, with every name looked up and every type known.
//
// Names that do not exist are SQL Server's errors (207, 208, 209, 4104, 195 …), raised before anything runs. Values
// from the batch enter the text as quoted literals only. One translator serves one statement; not shared.
#pragma once

#include "core/lab/server/session.h"
#include "core/lab/tsql/expression.h"

namespace pchat::lab {

struct Typed {
    QString sql;
    QString type;
};

struct Translated {
    QString sql;
    std::vector<Column> columns;
};

class Translator {
  public:
    explicit Translator(Session& session) : m_session(session) {}

    Translated select(const tsql::Select& select);
    Typed expression(const tsql::Expression& expression);
    /// A search condition, as SQL that is true, false or NULL.
    QString condition(const tsql::Expression& expression);

  private:
    struct Source {
        QString alias;    ///< as T-SQL calls it
        QString sqlName;  ///< as SQLite calls it
        std::vector<CatalogColumn> columns;
    };
    struct Level {
        std::vector<Source> sources;
        bool isGrouped = false;
        int aggregateDepth = 0;
        QStringList groups;  ///< the SQL of GROUP BY's expressions
    };

    // translate_from.cpp
    QString from(const tsql::Select& select);
    QString source(const tsql::Source& source);
    QString object(const tsql::Source& source);
    void demandRight(const CatalogObject& object, const QStringList& path) const;
    const CatalogObject& found(const tsql::Source& source) const;
    /// The database that a name of three parts leads to, or the session's own.
    qint64 enterDatabase(const QStringList& path) const;
    void addSource(const QString& alias, std::vector<CatalogColumn> columns);

    // translate_select.cpp
    void items(const tsql::Select& select, QStringList& sql, std::vector<Column>& columns);
    void star(const tsql::Expression& expression, QStringList& sql, std::vector<Column>& columns);
    QString order(const tsql::Select& select, const std::vector<Column>& columns);
    QString tail(const tsql::Select& select, const QString& where);
    Translated subquery(const tsql::Select& select);

    // translate_expression.cpp
    Typed literal(const tsql::Expression& expression) const;
    Typed variable(const tsql::Expression& expression) const;
    Typed name(const tsql::Expression& expression);
    Typed call(const tsql::Expression& expression);
    Typed aggregate(const tsql::Expression& expression, const QString& function);
    Typed nullFunction(const tsql::Expression& expression, const QString& function);
    Typed conversion(const tsql::Expression& expression);
    Typed cases(const tsql::Expression& expression);
    Typed arithmetic(const tsql::Expression& expression);
    Typed scalar(const tsql::Expression& expression);

    // translate_condition.cpp
    QString binary(const tsql::Expression& expression);
    QString in(const tsql::Expression& expression);
    QString like(const tsql::Expression& expression);
    QString between(const tsql::Expression& expression);
    QString compared(const Typed& left, const QString& sign, const Typed& right) const;

    Session& m_session;
    std::vector<Level> m_levels;
    int m_sources = 0;
};

/// '…' for SQLite.
[[nodiscard]] QString sqlLiteral(const QString& text);
[[nodiscard]] Typed convertedTo(const Typed& value, const QString& type, int style = 0);
[[nodiscard]] bool isAggregateName(const QString& name);
[[nodiscard]] bool hasAggregate(const tsql::Expression& expression);

}  // namespace pchat::lab
