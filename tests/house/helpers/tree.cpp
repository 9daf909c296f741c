#include "tests/house/helpers/tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace pchat::test {

namespace {

QStringList captured(const QString& text, const QRegularExpression& expression) {
    QStringList found;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found << match.next().captured(1);
    return found;
}

}  // namespace

QString SourceFile::room() const {
    const QStringList parts = path.split(QLatin1Char('/'));
    const bool hasRooms = parts[0] == QLatin1String("core") || parts[0] == QLatin1String("tests");
    return hasRooms && parts.size() > 2 ? parts[0] + QLatin1Char('/') + parts[1] : parts[0];
}

QString SourceFile::code() const {
    static const QRegularExpression notCode(
        QStringLiteral(
            "//[^\\n]*|/\\*.*?\\*/|R\"([^(\\s]*)\\(.*?\\)\\1\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'"),
        QRegularExpression::DotMatchesEverythingOption);
    QString code = text;
    return code.replace(notCode, QStringLiteral(" "));
}

QStringList SourceFile::includes() const {
    static const QRegularExpression expression(QStringLiteral("^#include \"([^\"]+)\""),
                                               QRegularExpression::MultilineOption);
    return captured(text, expression);
}

QStringList SourceFile::systemIncludes() const {
    static const QRegularExpression expression(QStringLiteral("^#include <([^>]+)>"),
                                               QRegularExpression::MultilineOption);
    return captured(text, expression);
}

QString root() {
    return qEnvironmentVariable("PCHAT_SOURCE");
}

std::vector<SourceFile> filesBelow(const QStringList& folders) {
    std::vector<SourceFile> files;
    const QDir base(root());
    for (const QString& folder : folders) {
        QDirIterator it(base.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.push_back({base.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

}  // namespace pchat::test
