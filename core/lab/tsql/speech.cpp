#include "core/lab/tsql/speech.h"

#include <QRegularExpression>

namespace pchat::lab {

namespace {

const Speech usEnglish;
thread_local const Speech* spoken = &usEnglish;

QDateTime timeOf(int year, int month, int day, const QString& clock) {
    QTime time(0, 0);
    if (!clock.isEmpty()) {
        const QString plain = clock.trimmed();
        time = QTime();
        for (const char* form : {"HH:mm:ss.zzz", "HH:mm:ss", "HH:mm"})
            if (!time.isValid()) time = QTime::fromString(plain.left(12), QString::fromLatin1(form));
    }
    const QDate date(year, month, day);
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

/// Three numbers with signs between them: a year of four digits stands in front or at the end.
QDateTime inOrder(const QRegularExpressionMatch& match, DateOrder order) {
    const auto part = [&](int at) { return match.captured(at).toInt(); };
    const QString clock = match.captured(4);
    if (match.capturedLength(1) == 4)
        return order == DateOrder::Dmy ? timeOf(part(1), part(3), part(2), clock)
                                       : timeOf(part(1), part(2), part(3), clock);
    if (match.capturedLength(3) != 4 || order == DateOrder::Ymd) return {};
    return order == DateOrder::Dmy ? timeOf(part(3), part(2), part(1), clock)
                                   : timeOf(part(3), part(1), part(2), clock);
}

}  // namespace

Speech Speech::of(ServerLanguage language) {
    switch (language) {
        case ServerLanguage::British:
            return {language, DateOrder::Dmy};
        case ServerLanguage::Japanese:
            return {language, DateOrder::Ymd};
        case ServerLanguage::UsEnglish:
            break;
    }
    return {language, DateOrder::Mdy};
}

QString Speech::name() const {
    return language == ServerLanguage::Japanese ? QStringLiteral("日本語") : json::nameOf(language);
}

std::optional<ServerLanguage> languageNamed(const QString& name) {
    for (const auto& each : enumNames(ServerLanguage{}))
        if (name.compare(QLatin1String(each.name), Qt::CaseInsensitive) == 0 ||
            name.compare(Speech::of(each.value).name(), Qt::CaseInsensitive) == 0)
            return each.value;
    return std::nullopt;
}

Speaking::Speaking(const Speech& speech) : m_before(std::exchange(spoken, &speech)) {}

Speaking::~Speaking() {
    spoken = m_before;
}

const Speech& Speaking::now() {
    return *spoken;
}

QDateTime readTime(const QString& text, DateOrder order) {
    static const QRegularExpression neutral(
        QStringLiteral("^(\\d{4})(?:(\\d\\d)(\\d\\d)(?: +(.*))?|-(\\d\\d)-(\\d\\d)T(.+))$"));
    static const QRegularExpression ordered(QStringLiteral("^(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})(?: +(.*))?$"));
    const QString plain = text.trimmed();
    if (const auto match = neutral.match(plain); match.hasMatch()) {
        const int first = match.capturedLength(2) > 0 ? 2 : 5;
        return timeOf(match.captured(1).toInt(), match.captured(first).toInt(), match.captured(first + 1).toInt(),
                      match.captured(first + 2));
    }
    const auto match = ordered.match(plain);
    return match.hasMatch() ? inOrder(match, order) : QDateTime();
}

}  // namespace pchat::lab
