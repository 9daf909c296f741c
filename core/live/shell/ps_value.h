// PsValue: a value as PowerShell's serialisation (CLIXML) carries it, and what it is in JSON.
//
// A part of what CLIXML knows: enough for the parameters that the wizard sends and for the properties that cmdlets
// answer with. A plain value; any thread.
#pragma once

#include "core/script/shell_call.h"

#include <QJsonObject>

namespace pchat::live {

struct PsValue {
    enum class Kind { Null, Bool, Number, Real, Text, List, Table, Object };

    Kind kind = Kind::Null;
    bool isTrue = false;
    qint64 number = 0;
    double real = 0;
    QString text;                                      ///< of Text; of Object: what ToString() says, or empty
    QStringList types;                                 ///< of Object: its .NET type and those it derives from
    std::vector<PsValue> items;                        ///< of List
    std::vector<std::pair<QString, PsValue>> entries;  ///< of Table, and the properties of an Object

    static PsValue of(bool yes);
    static PsValue of(qint64 number);
    static PsValue of(const QString& text);
    static PsValue of(const char*) = delete;  // would be a bool
    static PsValue listOf(const QStringList& texts);
    static PsValue tableOf(std::vector<std::pair<QString, PsValue>> entries);
    /// What reaches PowerShell for a parameter: exactly what reading the call's text would give.
    static PsValue from(const ShellValue& value);

    /// nullptr where there is none of that name (letter case apart).
    [[nodiscard]] const PsValue* find(const QString& name) const;
    /// The text of an entry; empty where there is none.
    [[nodiscard]] QString textOf(const QString& name) const;

    /// Lists as arrays, tables and objects as objects; an inner object that says itself in words, such as an FQDN or an
    /// enumeration, as that text.
    [[nodiscard]] QJsonValue toJson() const;
    /// One thing of an answer: its properties by name; what is no object stands under "Value".
    [[nodiscard]] QJsonObject toJsonObject() const;

    bool operator==(const PsValue&) const = default;
};

}  // namespace pchat::live
