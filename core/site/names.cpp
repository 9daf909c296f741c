#include "core/site/names.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace pchat::names {

namespace {

constexpr QStringView refusedInFolders = u"<>:\"/\\|?*";
constexpr QStringView marksInLogins = u"._-@$\\";

bool isAsciiLetter(QChar c) {
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

bool isAsciiDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isAsciiWord(QChar c) {
    return isAsciiLetter(c) || isAsciiDigit(c);
}

bool isLabel(QStringView label) {
    const auto isAllowed = [](QChar c) { return isAsciiWord(c) || c == QLatin1Char('-') || c == QLatin1Char('_'); };
    return !label.isEmpty() && label.size() <= 63 && !label.startsWith(QLatin1Char('-')) &&
           !label.endsWith(QLatin1Char('-')) && std::all_of(label.begin(), label.end(), isAllowed);
}

bool isNumeric(QStringView label) {
    return std::all_of(label.begin(), label.end(), isAsciiDigit);
}

bool isAddress(QStringView host) {
    const auto labels = host.split(QLatin1Char('.'));
    const auto isOctet = [](QStringView label) {
        return isNumeric(label) && label.size() <= 3 && label.toInt() <= 255;
    };
    return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), isOctet);
}

/// Neither seen as something else nor steering the text around it.
bool isHidden(char32_t c) {
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate ||
           category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

bool hasHidden(QStringView text) {
    const auto points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [](uint c) { return isHidden(c); });
}

bool isFolderPart(QStringView part) {
    const auto isRefused = [](QChar c) { return refusedInFolders.contains(c); };
    return !part.isEmpty() && !part.endsWith(QLatin1Char('.')) && !part.endsWith(QLatin1Char(' ')) &&
           !hasHidden(part) && std::none_of(part.begin(), part.end(), isRefused);
}

bool areFolderParts(QStringView path) {
    const auto parts = path.split(QLatin1Char('\\'));
    return std::all_of(parts.begin(), parts.end(), isFolderPart);
}

/// A letter written from left to right: Latin and Japanese, not Hebrew or Arabic.
bool isPlainLetter(char32_t c) {
    return QChar::isLetter(c) && QChar::direction(c) == QChar::DirL;
}

}  // namespace

bool isHost(QStringView text) {
    const auto labels = text.split(QLatin1Char('.'));
    if (text.size() > 253 || !std::all_of(labels.begin(), labels.end(), isLabel)) return false;
    return !isNumeric(labels.constLast()) || isAddress(text);
}

bool isAddressWithPort(QStringView text) {
    const qsizetype comma = text.indexOf(QLatin1Char(','));
    if (comma < 0) return isHost(text);
    static const QRegularExpression form(QStringLiteral("^[1-9][0-9]{0,4}$"));
    const QString port = text.mid(comma + 1).toString();
    return isHost(text.left(comma)) && form.match(port).hasMatch() && port.toInt() <= highestPort;
}

bool isDriver(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._()-]+( [A-Za-z0-9._()-]+)*$"));
    return text.size() <= 128 && form.match(text).hasMatch();
}

bool isFqdn(QStringView text) {
    return isHost(text) && text.contains(QLatin1Char('.')) && !isAddress(text);
}

bool isInstance(QStringView text) {
    const auto isAllowed = [](QChar c) {
        return isAsciiWord(c) || c == QLatin1Char('_') || c == QLatin1Char('#') || c == QLatin1Char('$');
    };
    const bool isReserved =
        text.compare(u"DEFAULT", Qt::CaseInsensitive) == 0 || text.compare(u"MSSQLSERVER", Qt::CaseInsensitive) == 0;
    return !text.isEmpty() && text.size() <= longestInstance && !isReserved &&
           (isAsciiLetter(text[0]) || text[0] == QLatin1Char('_')) && std::all_of(text.begin(), text.end(), isAllowed);
}

bool isDatabase(const QString& text) {
    const auto points = text.toUcs4();
    if (points.isEmpty() || text.size() > 128) return false;
    const auto isLetterOrDigit = [](uint c) { return isPlainLetter(c) || (c >= U'0' && c <= U'9') || c == U'_'; };
    const auto isAllowed = [&](uint c) {
        return isLetterOrDigit(c) || c == U'@' || c == U'#' || c == U'$' || c == U'-';
    };
    return isLetterOrDigit(points.constFirst()) && std::all_of(points.begin(), points.end(), isAllowed);
}

bool isLogin(QStringView text) {
    const auto isAllowed = [](QChar c) { return isAsciiWord(c) || marksInLogins.contains(c); };
    return !text.isEmpty() && text.size() <= 128 && text.count(QLatin1Char('\\')) <= 1 &&
           std::all_of(text.begin(), text.end(), isAllowed);
}

bool isUnc(QStringView text) {
    if (text.size() > longestFolder || !text.startsWith(u"\\\\")) return false;
    const QStringView rest = text.mid(2);
    const qsizetype hostEnd = rest.indexOf(QLatin1Char('\\'));
    return hostEnd > 0 && isHost(rest.left(hostEnd)) && areFolderParts(rest.mid(hostEnd + 1));
}

bool isLocalFolder(QStringView text) {
    if (text.size() > longestFolder || text.size() < 3 || !isAsciiLetter(text[0]) || text.mid(1, 2) != u":\\")
        return false;
    return text.size() == 3 || areFolderParts(text.mid(3));
}

bool isSiteName(const QString& text) {
    return text.size() <= longestSiteName && text.isValidUtf16() && !hasHidden(text);
}

bool isSameHost(QStringView one, QStringView other) {
    if (one.compare(other, Qt::CaseInsensitive) == 0) return true;
    const QStringView shorter = one.size() < other.size() ? one : other;
    const QStringView longer = one.size() < other.size() ? other : one;
    return !shorter.isEmpty() && !shorter.contains(QLatin1Char('.')) &&
           longer.startsWith(shorter, Qt::CaseInsensitive) && longer[shorter.size()] == QLatin1Char('.') &&
           !isAddress(longer);
}

}  // namespace pchat::names
