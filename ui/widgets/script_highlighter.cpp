#include "ui/widgets/script_highlighter.h"

#include "ui/look/theme.h"

#include <QGuiApplication>
#include <QRegularExpression>

namespace pchat::ui {

namespace {

struct Rule {
    QRegularExpression pattern;
    const char* light;
    const char* dark;
};

QRegularExpression words(const char* alternatives) {
    return QRegularExpression(QStringLiteral("\\b(?:%1)\\b").arg(QLatin1String(alternatives)),
                              QRegularExpression::CaseInsensitiveOption);
}

std::vector<Rule> rulesOf(ScriptLanguage language) {
    const Rule strings{QRegularExpression(QStringLiteral("N?'(?:[^']|'')*'|\"[^\"]*\"")), "#8a3b12", "#e5a57a"};
    const Rule numbers{QRegularExpression(QStringLiteral("\\b\\d+\\b")), "#0f6b5c", "#7fd1bf"};
    if (language == ScriptLanguage::Powershell)
        return {numbers,
                {QRegularExpression(QStringLiteral("\\b[A-Z][A-Za-z]+-[A-Z][A-Za-z]+\\b")), "#0b5cad", "#79b8ff"},
                {QRegularExpression(QStringLiteral("(?<=\\s)-[A-Za-z]+")), "#6639ba", "#c5a5ff"},
                {QRegularExpression(QStringLiteral("\\$[A-Za-z]+")), "#0f6b5c", "#7fd1bf"},
                strings};
    return {numbers,
            {words("SELECT|FROM|WHERE|AND|OR|JOIN|LEFT|ON|AS|DISTINCT|TOP|ORDER|BY|CONVERT|COUNT|MIN|MAX|RESTORE|LOG|"
                   "DATABASE|WITH|FILE|NORECOVERY|RECOVERY|STATS|CHECKSUM|DISK|ALTER|SET|SINGLE_USER|MULTI_USER|"
                   "ROLLBACK|IMMEDIATE|EXEC|DECLARE|INT|KILL|IS|NOT|NULL|LIKE|IN|HEADERONLY|COPY|TO"),
             "#0b5cad", "#79b8ff"},
            {QRegularExpression(QStringLiteral("@{1,2}[A-Za-z_]+")), "#6639ba", "#c5a5ff"},
            strings};
}

}  // namespace

void ScriptHighlighter::setLanguage(ScriptLanguage language) {
    m_language = language;
    rehighlight();
}

void ScriptHighlighter::highlightBlock(const QString& text) {
    if (m_language == ScriptLanguage::File) return;
    const bool dark = isDark(QGuiApplication::palette());
    for (const Rule& rule : rulesOf(m_language)) {
        auto match = rule.pattern.globalMatch(text);
        while (match.hasNext()) {
            const QRegularExpressionMatch found = match.next();
            setFormat(static_cast<int>(found.capturedStart()), static_cast<int>(found.capturedLength()),
                      QColor(QLatin1String(dark ? rule.dark : rule.light)));
        }
    }
}

}  // namespace pchat::ui
