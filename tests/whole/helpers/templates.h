// The templates of T-SQL that stand in the sources: what a test of "every statement" has to have met. For tests.
#pragma once

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace pchat::whole {

struct SourceTemplate {
    QString place;  ///< file
    QString text;   ///< with {} for each value
    QRegularExpression pattern;
    [[nodiscard]] bool fits(const QString& statement) const { return pattern.match(statement).hasMatch(); }
};

/// The literal of each query(…) and script(…) below core; also of those to which none is given, so that they are met by
/// nothing.
[[nodiscard]] std::vector<SourceTemplate> templatesOfScripts(const QString& root);

/// What the door to real servers sends of its own, from the literals of core/live, with a number for each value.
[[nodiscard]] QStringList statementsOfTheDriver(const QString& root);

}  // namespace pchat::whole
