// Message: a sentence kept as a value, in no language yet.
//
// It is English source text plus arguments; a Catalog says it in one language. The rooms of core never translate and
// never join fragments: they return Messages. Write the source text inside QT_TRANSLATE_NOOP("core", "…") (or
// QT_TRANSLATE_N_NOOP with %n), because lupdate finds it there and nowhere else. Values; any thread.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <memory>
#include <variant>
#include <vector>

namespace pchat {

class Message;

/// A size in bytes, said as KB, MB, GB.
struct Bytes {
    qint64 count = 0;
    bool operator==(const Bytes&) const = default;
};

/// What may stand in for %1 … %9. Text is shown as it is (a name, a path, a server's own words); times are UTC.
class Argument {
  public:
    using Value = std::variant<QString, qint64, QDateTime, std::chrono::seconds, Bytes, std::shared_ptr<const Message>>;

    Argument(const QString& text) : m_value(text) {}
    Argument(const char* text) : m_value(QString::fromUtf8(text)) {}
    Argument(int number) : m_value(qint64{number}) {}
    Argument(qint64 number) : m_value(number) {}
    Argument(const QDateTime& time) : m_value(time.toUTC()) {}
    Argument(std::chrono::seconds duration) : m_value(duration) {}
    Argument(Bytes size) : m_value(size) {}
    Argument(const Message& part);

    [[nodiscard]] const Value& value() const { return m_value; }
    bool operator==(const Argument& other) const;

  private:
    Value m_value;
};

class Message {
  public:
    Message() = default;
    /// `source` is a literal marked with QT_TRANSLATE_NOOP("core", …).
    Message(const char* source, std::vector<Argument> arguments = {});
    /// `source` is marked with QT_TRANSLATE_N_NOOP("core", …) and holds %n.
    static Message counted(const char* source, qint64 count, std::vector<Argument> arguments = {});
    /// Text that belongs to no language: a name, a path, what a server said.
    static Message verbatim(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_source.isEmpty(); }
    [[nodiscard]] const QByteArray& source() const { return m_source; }
    /// -1 where the sentence counts nothing.
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const std::vector<Argument>& arguments() const { return m_arguments; }

    [[nodiscard]] QJsonObject toJson() const;
    /// An empty Message where the object is not one.
    static Message fromJson(const QJsonObject& object);

    bool operator==(const Message&) const = default;

  private:
    QByteArray m_source;
    qint64 m_count = -1;
    std::vector<Argument> m_arguments;
};

}  // namespace pchat
