#include "core/text/catalog.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

namespace pchat {

namespace {

constexpr const char* context = "core";

QString number(qint64 value) {
    return QString::number(value);
}

/// One decimal below ten, none above: "9.8 MB", "128 MB".
QString scaled(qint64 count) {
    static constexpr const char* units[] = {"B", "KB", "MB", "GB", "TB"};
    double value = static_cast<double>(count);
    std::size_t unit = 0;
    while (value >= 1000.0 && unit + 1 < std::size(units)) {
        value /= 1024.0;
        ++unit;
    }
    const int decimals = unit > 0 && value < 10.0 ? 1 : 0;
    return QString::number(value, 'f', decimals) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

struct Units {
    const char* hours;
    const char* minutes;
    const char* seconds;
};

QString spoken(std::chrono::seconds duration, Language language) {
    const Units units = language == Language::Japanese ? Units{" 時間", " 分", " 秒"} : Units{" h", " min", " s"};
    const qint64 total = duration.count();
    const std::pair<qint64, const char*> parts[] = {
        {total / 3600, units.hours}, {total / 60 % 60, units.minutes}, {total % 60, units.seconds}};
    QStringList said;
    for (const auto& [value, unit] : parts)
        if (value > 0) said << number(value) + QString::fromUtf8(unit);
    return said.isEmpty() ? number(0) + QString::fromUtf8(units.seconds) : said.join(QLatin1Char(' '));
}

constexpr QChar edge(0xFFFF);  // a noncharacter: where an argument begins and ends

/// Japanese sentences set a blank between an argument and what is beside it, since it is mostly Latin. Where both
/// neighbours are Japanese the blank goes.
QString joined(QString text) {
    static const QRegularExpression blank(
        QStringLiteral("(?<=[\\x{3000}-\\x{30ff}\\x{4e00}-\\x{9fff}\\x{ff00}-\\x{ffef}])(?:\\x{ffff} | \\x{ffff})"
                       "(?=[\\x{3000}-\\x{30ff}\\x{4e00}-\\x{9fff}\\x{ff00}-\\x{ffef}])"));
    return text.remove(blank).remove(edge);
}

}  // namespace

Catalog::Catalog(Language language) : m_language(language), m_translator(std::make_unique<QTranslator>()) {
    const QString file = language == Language::Japanese ? QStringLiteral("pchat_ja") : QStringLiteral("pchat_en");
    // A language without its texts falls back to the English sources; knows() tells.
    if (!m_translator->load(file, QStringLiteral(":/i18n"))) m_translator = std::make_unique<QTranslator>();
}

Catalog::~Catalog() = default;
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;

QString Catalog::translated(const Message& message) const {
    return m_translator->translate(context, message.source().constData(), nullptr, static_cast<int>(message.count()));
}

bool Catalog::knows(const Message& message) const {
    if (message.source() == "%1" || message.isEmpty()) return true;
    const bool needed = m_language == Language::Japanese || message.count() >= 0;
    return !needed || !translated(message).isEmpty();
}

QString Catalog::say(const Argument& argument) const {
    struct Say {
        const Catalog& catalog;
        QString operator()(const QString& text) const { return text; }
        QString operator()(qint64 value) const { return number(value); }
        QString operator()(const QDateTime& time) const {
            return time.isValid()
                       ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC")
                       : QStringLiteral("–");
        }
        QString operator()(std::chrono::seconds duration) const { return spoken(duration, catalog.language()); }
        QString operator()(Bytes size) const { return scaled(size.count); }
        QString operator()(const std::shared_ptr<const Message>& part) const { return catalog.say(*part); }
    };
    return std::visit(Say{*this}, argument.value());
}

QString Catalog::say(const Message& message) const {
    QString pattern = translated(message);
    if (pattern.isEmpty()) pattern = QString::fromUtf8(message.source());
    QString result;
    result.reserve(pattern.size() + 32);
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar next = at + 1 < pattern.size() ? pattern[at + 1] : QChar();
        const int digit = pattern[at] == QLatin1Char('%') ? next.digitValue() : -1;
        if (digit >= 1 && static_cast<std::size_t>(digit) <= message.arguments().size()) {
            result += edge + say(message.arguments()[static_cast<std::size_t>(digit - 1)]) + edge;
            ++at;
        } else if (pattern[at] == QLatin1Char('%') && next == QLatin1Char('n') && message.count() >= 0) {
            result += number(message.count());
            ++at;
        } else {
            result += pattern[at];
        }
    }
    return m_language == Language::Japanese ? joined(std::move(result)) : result.remove(edge);
}

}  // namespace pchat
