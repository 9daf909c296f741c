#include "core/script/script.h"

#include <QStringView>

#include <algorithm>

namespace pchat {

namespace detail {

QString scriptText(const Name& name) {
    return name.quoted();
}

QString scriptText(const Text& text) {
    return text.tsql();
}

QString scriptText(const QUuid& id) {
    return QStringLiteral("N'") + id.toString(QUuid::WithoutBraces).toUpper() + QLatin1Char('\'');
}

QString scriptText(qint64 number) {
    return QString::number(number);
}

QString fill(std::string_view templateText, std::initializer_list<QString> values) {
    QString filled;
    auto value = values.begin();
    std::size_t from = 0;
    for (std::size_t at = templateText.find("{}"); at != std::string_view::npos; at = templateText.find("{}", from)) {
        filled += QString::fromUtf8(templateText.data() + from, static_cast<qsizetype>(at - from));
        filled += *value++;
        from = at + 2;
    }
    return filled + QString::fromUtf8(templateText.data() + from, static_cast<qsizetype>(templateText.size() - from));
}

}  // namespace detail

namespace {

/// What a script of this program may hold: line breaks, and no other control character.
bool isCarried(const QString& text) {
    const auto isRefused = [](QChar c) { return c.category() == QChar::Other_Control && c != QLatin1Char('\n'); };
    return !text.isEmpty() && text.isValidUtf16() && std::none_of(text.begin(), text.end(), isRefused);
}

}  // namespace

std::optional<Script> Script::fromString(const QString& approvedText) {
    if (!isCarried(approvedText)) return std::nullopt;
    return Script(approvedText);
}

std::optional<Query> Query::fromString(const QString& approvedText) {
    const std::u16string_view units(reinterpret_cast<const char16_t*>(approvedText.utf16()),
                                    static_cast<std::size_t>(approvedText.size()));
    if (!isCarried(approvedText) || !detail::onlyReads(units)) return std::nullopt;
    return Query(approvedText);
}

}  // namespace pchat
