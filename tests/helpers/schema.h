// A validator for the keywords of JSON Schema that our own schemas use, and no more. An unknown keyword is an error, so
// that a schema cannot lean on a rule that nobody checks.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace pchat::test {

class Schema {
  public:
    explicit Schema(const QJsonObject& root) : m_root(root) {}
    [[nodiscard]] const QJsonObject& root() const { return m_root; }
    /// What is wrong, each with its path; empty where the value is valid.
    [[nodiscard]] QStringList errors(const QJsonValue& value) const;
    /// The schema itself, or the one that its $ref leads to.
    [[nodiscard]] QJsonObject resolved(const QJsonObject& schema) const;

  private:
    void check(const QJsonObject& schema, const QJsonValue& value, const QString& path, QStringList& errors) const;
    void checkObject(const QJsonObject& schema, const QJsonObject& value, const QString& path,
                     QStringList& errors) const;
    [[nodiscard]] bool matchesAny(const QJsonArray& schemas, const QJsonValue& value) const;
    void checkArray(const QJsonObject& schema, const QJsonValue& value, const QString& path, QStringList& errors) const;
    QJsonObject m_root;
};

}  // namespace pchat::test
