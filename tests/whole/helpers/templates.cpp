#include "tests/whole/helpers/templates.h"

#include <QDirIterator>
#include <QFile>

namespace pchat::whole {

namespace {

/// Path below `root` and content of each source file of a folder.
std::vector<std::pair<QString, QString>> sourcesBelow(const QString& root, const QString& folder) {
    std::vector<std::pair<QString, QString>> sources;
    QDirIterator files(root + QLatin1Char('/') + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            sources.emplace_back(file.fileName().mid(root.size() + 1), QString::fromUtf8(file.readAll()));
    }
    return sources;
}

const QString literals = QStringLiteral("((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)*)");

/// Neighbouring literals as the compiler joins them. Only \\ and \" are escaped in T-SQL of ours.
QString joined(const QString& literal) {
    static const QRegularExpression part(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QString text;
    for (auto found = part.globalMatch(literal); found.hasNext();)
        text += found.next().captured(1);
    return text.replace(QLatin1String("\\\""), QLatin1String("\"")).replace(QLatin1String("\\\\"), QLatin1String("\\"));
}

/// Found anywhere in a statement: some templates are parts of one batch.
SourceTemplate templateOf(const QString& place, const QString& text) {
    QStringList parts;
    for (const QString& part : text.split(QStringLiteral("{}")))
        parts << QRegularExpression::escape(part);
    return {place, text,
            QRegularExpression(parts.join(QStringLiteral(".+")), QRegularExpression::DotMatchesEverythingOption)};
}

}  // namespace

std::vector<SourceTemplate> templatesOfScripts(const QString& root) {
    static const QRegularExpression call(QStringLiteral("(?<!Query )\\b(?:query|script)\\(\\s*") + literals +
                                         QStringLiteral("[,)]"));
    std::vector<SourceTemplate> templates;
    for (const auto& [path, content] : sourcesBelow(root, QStringLiteral("core"))) {
        const QString room = path.section(QLatin1Char('/'), 1, 1);
        if (room == QLatin1String("script") || room == QLatin1String("lab") || room == QLatin1String("live")) continue;
        for (auto found = call.globalMatch(content); found.hasNext();)
            templates.push_back(templateOf(path, joined(found.next().captured(1))));
    }
    return templates;
}

QStringList statementsOfTheDriver(const QString& root) {
    static const QRegularExpression literal(QStringLiteral("QStringLiteral\\(\\s*(?=\"(?:SELECT|EXEC|SET|USE|KILL) )") +
                                            literals);
    static const QRegularExpression blank(QStringLiteral("%\\d"));
    QStringList statements;
    for (const auto& [path, content] : sourcesBelow(root, QStringLiteral("core/live")))
        for (auto found = literal.globalMatch(content); found.hasNext();)
            statements << joined(found.next().captured(1)).replace(blank, QStringLiteral("51"));
    return statements;
}

}  // namespace pchat::whole
