// Cmdlets of the practice estate's management shell as data, and the binding of a call's parameters to them.
//
// Parameter sets are the documented ones (facts/procedure.md 2). What PowerShell refuses is refused here, with the same
// error identifier among the messages. Pure; any thread.
#pragma once

#include "core/estate/doors.h"

namespace pchat::lab {

enum class ValueKind { Switch, Text, Texts, Choice, ListChange };

struct ParameterSpec {
    QString name;
    ValueKind kind = ValueKind::Text;
    QStringList choices;  ///< for Choice
};

struct ParameterSet {
    QStringList mandatory;
    QStringList optional;
};

struct CmdletSpec {
    QString name;
    std::vector<ParameterSpec> parameters;
    std::vector<ParameterSet> sets;
    bool asksFirst = false;  ///< prompts unless -Confirm:$false is given
};

/// Parameters by their full names, letter case as documented.
struct Bound {
    std::map<QString, ShellValue> values;
    QString computer;  ///< on which the cmdlet runs; empty: that of the management shell
    [[nodiscard]] bool has(const QString& name) const;  ///< for a switch: given and not $false
    [[nodiscard]] QString text(const QString& name) const;
    [[nodiscard]] const ShellValue* find(const QString& name) const;
};

[[nodiscard]] Outcome<Bound> bind(const CmdletSpec& cmdlet, const ShellCall& call);

/// A refusal by PowerShell itself: `errorId` as in its FullyQualifiedErrorId.
[[nodiscard]] Failure refusal(FailureKind kind, const QString& cmdlet, const QString& errorId, const Message& sentence);

}  // namespace pchat::lab
