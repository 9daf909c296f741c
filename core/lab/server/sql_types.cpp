#include "core/lab/server/sql_types.h"

#include "core/lab/server/server_time.h"
#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/speech.h"

#include <QSet>
#include <QUuid>

#include <limits>

namespace pchat::lab {

namespace {

const QSet<QString>& textTypes() {
    static const QSet<QString> types{QStringLiteral("char"),     QStringLiteral("varchar"),    QStringLiteral("nchar"),
                                     QStringLiteral("nvarchar"), QStringLiteral("sysname"),    QStringLiteral("ntext"),
                                     QStringLiteral("text"),     QStringLiteral("sql_variant")};
    return types;
}

const QSet<QString>& numberTypes() {
    static const QSet<QString> types{QStringLiteral("int"),     QStringLiteral("bigint"), QStringLiteral("smallint"),
                                     QStringLiteral("tinyint"), QStringLiteral("bit"),    QStringLiteral("numeric"),
                                     QStringLiteral("decimal"), QStringLiteral("real"),   QStringLiteral("float")};
    return types;
}

const QSet<QString>& timeTypes() {
    static const QSet<QString> types{QStringLiteral("datetime"), QStringLiteral("datetime2"), QStringLiteral("date"),
                                     QStringLiteral("smalldatetime"), QStringLiteral("datetimeoffset")};
    return types;
}

struct Range {
    qint64 least;
    qint64 most;
};

Range rangeOf(const QString& base) {
    if (base == QLatin1String("tinyint")) return {0, 255};
    if (base == QLatin1String("smallint")) return {-32768, 32767};
    if (base == QLatin1String("int")) return {std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};
    return {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
}

Cell toNumber(const QString& value, const QString& from, const QString& base) {
    const QString text = value.trimmed();
    if (base == QLatin1String("numeric") || base == QLatin1String("decimal") || base == QLatin1String("real") ||
        base == QLatin1String("float")) {
        bool isNumber = false;
        static_cast<void>(text.toDouble(&isNumber));
        if (!isNumber) throw raised(8114, {from, base});
        return text;
    }
    bool isNumber = false;
    const qint64 number =
        text.isEmpty() ? (isNumber = true, 0) : text.section(QLatin1Char('.'), 0, 0).toLongLong(&isNumber);
    if (!isNumber && familyOf(from) == Family::Text) throw raised(245, {baseOf(from), value, base});
    const Range range = rangeOf(base);
    if (!isNumber || number < range.least || number > range.most) throw raised(8114, {baseOf(from), base});
    if (base == QLatin1String("bit")) return number != 0 ? QStringLiteral("1") : QStringLiteral("0");
    return QString::number(number);
}

Cell toLsn(const QString& value, const QString& from) {
    const QString digits = value.trimmed();
    for (const QChar c : digits)
        if (!c.isDigit()) throw raised(8114, {baseOf(from), QStringLiteral("numeric")});
    if (digits.isEmpty() || shownLsn(digits).size() > 25) throw raised(8114, {baseOf(from), QStringLiteral("numeric")});
    return keptLsn(shownLsn(digits));
}

Cell toGuid(const QString& value) {
    const QUuid id = QUuid::fromString(value.trimmed().left(38));
    const QString text = id.toString(QUuid::WithoutBraces).toUpper();
    if (id.isNull() && !value.trimmed().contains(text)) throw raised(8169);
    return text;
}

/// Text is read in the order of the session; what is a time already is kept in one form.
Cell toTime(const QString& value, const QString& from) {
    const QDateTime time = familyOf(from) == Family::Time ? timeFrom(value) : readTime(value, Speaking::now().order);
    if (!time.isValid()) throw raised(241);
    return timeText(time);
}

/// datetime counts in three-hundredths of a second: .000, .003, .007.
QString inTicks(const QString& kept) {
    constexpr double ticksPerMillisecond = 0.3;
    const QDateTime time = timeFrom(kept);
    if (!time.isValid()) return kept;
    const int milliseconds = time.time().msec();
    const qint64 ticks = qRound64(milliseconds * ticksPerMillisecond);
    return timeText(time.addMSecs(qRound64(static_cast<double>(ticks) / ticksPerMillisecond) - milliseconds));
}

QString timeInStyle(const QString& kept, int style) {
    const QDateTime time = timeFrom(kept);
    switch (style) {
        case 120:
            return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        case 121:
            return kept;
        case 126:
            return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"));
        case 108:
            return time.toString(QStringLiteral("HH:mm:ss"));
        case 112:
            return time.toString(QStringLiteral("yyyyMMdd"));
        case 0:
            // In Japanese a month has a number and no name.
            return QLocale::c().toString(time, Speaking::now().language == ServerLanguage::Japanese
                                                   ? QStringLiteral("MM dd yyyy hh:mmAP")
                                                   : QStringLiteral("MMM dd yyyy hh:mmAP"));
        default:
            throw notLearnt(QStringLiteral("CONVERT … style %1").arg(style));
    }
}

Cell toText(const Cell& kept, const QString& from, const QString& to, int style) {
    QString text = *kept;
    if (familyOf(from) == Family::Lsn) text = shownLsn(text);
    if (familyOf(from) == Family::Time && baseOf(from) == QLatin1String("datetime")) text = timeInStyle(text, style);
    constexpr int unwritten = 30;
    const int size = to.contains(QLatin1Char('(')) ? sizeOf(to) : unwritten;
    return size < 0 ? text : text.left(size);
}

}  // namespace

QString baseOf(const QString& type) {
    return type.section(QLatin1Char('('), 0, 0).trimmed().toLower();
}

int sizeOf(const QString& type) {
    bool isNumber = false;
    const int size = type.section(QLatin1Char('('), 1)
                         .section(QLatin1Char(')'), 0, 0)
                         .section(QLatin1Char(','), 0, 0)
                         .toInt(&isNumber);
    return isNumber ? size : -1;
}

Family familyOf(const QString& type) {
    const QString base = baseOf(type);
    if (type == QLatin1String("numeric(25,0)") || type == QLatin1String("decimal(25,0)")) return Family::Lsn;
    if (base == QLatin1String("uniqueidentifier")) return Family::Guid;
    if (numberTypes().contains(base)) return Family::Number;
    if (timeTypes().contains(base)) return Family::Time;
    if (base == QLatin1String("binary") || base == QLatin1String("varbinary")) return Family::Binary;
    return Family::Text;
}

bool isKnownType(const QString& type) {
    return familyOf(type) != Family::Text || textTypes().contains(baseOf(type));
}

Cell bitCell(bool is) {
    return is ? QStringLiteral("1") : QStringLiteral("0");
}

Cell shown(const Cell& kept, const QString& type) {
    if (!kept) return kept;
    if (familyOf(type) == Family::Lsn) return shownLsn(*kept);
    const QString base = baseOf(type);
    if (base == QLatin1String("datetime")) return inTicks(*kept);
    if ((base == QLatin1String("nchar") || base == QLatin1String("char")) && sizeOf(type) > 0)
        return kept->leftJustified(sizeOf(type));
    return kept;
}

Cell converted(const Cell& value, const QString& from, const QString& to, int style) {
    if (!value) return value;
    if (!isKnownType(to)) throw raised(243, {to});
    const QString source = familyOf(from) == Family::Lsn && familyOf(to) != Family::Lsn ? shownLsn(*value) : *value;
    switch (familyOf(to)) {
        case Family::Number:
            return toNumber(source, from, baseOf(to));
        case Family::Lsn:
            return toLsn(source, from);
        case Family::Guid:
            return toGuid(source);
        case Family::Time:
            return toTime(source, from);
        case Family::Text:
            return toText(value, from, to, style);
        case Family::Binary:
            break;
    }
    return value;
}

}  // namespace pchat::lab
