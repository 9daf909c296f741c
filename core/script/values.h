// Values that may enter a script, each with the one quoting that is right for it.
//
// Rules: facts/sqlserver.md 3.6. A value that cannot be carried is refused in words, never altered. Control characters,
// line separators and unpaired surrogates are refused; marks of direction and of no width are not, since SQL Server
// allows them in names and a file may carry them: they are quoted right, and visible() shows them. Any thread.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <QString>

#include <optional>

namespace pchat {

/// `text` as a message may show it: what cannot be seen is written as <U+202E>, and a text of more than `longest`
/// UTF-16 units is cut short.
[[nodiscard]] QString visible(const QString& text, qsizetype longest = 80);

/// Why `text` cannot travel in a script or a call, and what would be right; nothing where it can.
[[nodiscard]] std::optional<Message> whyNotCarried(const QString& text);

/// A SQL Server identifier (sysname): 1 to 128 UTF-16 units that can be carried.
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

/// A string value: N'…' in T-SQL, '…' in PowerShell. May be empty.
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
