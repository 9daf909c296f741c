// Values that may enter a script, each with the one quoting that is right for it.
//
// Rules: facts/sqlserver.md 3.6. A value that cannot be carried is refused in words, never altered. Any thread.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <QString>

#include <optional>

namespace pchat {

/// A SQL Server identifier (sysname): 1 to 128 UTF-16 units, no NUL, CR or LF, no unpaired surrogate.
class Name {
  public:
    Name() = default;
    static tl::expected<Name, Message> from(const QString& text);
    static std::optional<Name> fromString(const QString& text);  ///< for JSON
    [[nodiscard]] const QString& toString() const { return m_text; }
    /// In brackets, ] doubled.
    [[nodiscard]] QString quoted() const;
    bool operator==(const Name&) const = default;
    bool operator<(const Name& other) const { return m_text < other.m_text; }

  private:
    QString m_text;
};

/// A string value: N'…' in T-SQL, '…' in PowerShell. Refuses NUL, CR, LF and unpaired surrogates.
class Text {
  public:
    Text() = default;
    static tl::expected<Text, Message> from(const QString& text);
    /// The name as a string value, as in DB_ID(N'mgc'). Every Name is a valid Text.
    static Text of(const Name& name);
    [[nodiscard]] const QString& toString() const { return m_text; }
    [[nodiscard]] QString tsql() const;
    [[nodiscard]] QString powershell() const;
    bool operator==(const Text&) const = default;

  private:
    QString m_text;
};

/// A value that is never shown, stored or logged. Only a door reveals it, to hand it to a driver.
class Secret {
  public:
    explicit Secret(QString value) : m_value(std::move(value)) {}
    [[nodiscard]] const QString& reveal() const { return m_value; }

  private:
    QString m_value;
};

}  // namespace pchat
