#include "core/plan/probe.h"

#include "core/text/sha256.h"

#include <QRegularExpression>

#include <algorithm>

namespace pchat {

namespace {

bool isBelow(const QString& observed, const QString& limit, bool& comparable) {
    const auto left = Lsn::fromString(observed);
    const auto right = Lsn::fromString(limit);
    comparable = left && right;
    return comparable && *left < *right;
}

bool isOneOf(const QString& observed, const QString& choices) {
    return choices.split(u'|').contains(observed);
}

}  // namespace

QString BackupFilesProbe::list(std::vector<std::pair<QString, QString>> namesAndPaths) {
    std::sort(namesAndPaths.begin(), namesAndPaths.end());
    QStringList files;
    for (const auto& [name, path] : namesAndPaths)
        files << (path.isEmpty() ? name : name + QStringLiteral(": ") + path);
    return files.join(QStringLiteral("; "));
}

QString FolderProbe::fingerprint(const std::vector<std::pair<QString, qint64>>& namesAndSizes) {
    std::vector<std::pair<QString, qint64>> logs;
    std::copy_if(namesAndSizes.begin(), namesAndSizes.end(), std::back_inserter(logs),
                 [](const auto& entry) { return entry.first.endsWith(QLatin1String(".trn"), Qt::CaseInsensitive); });
    std::sort(logs.begin(), logs.end());
    Sha256 hash;
    for (const auto& [name, bytes] : logs) {
        hash.add(name.toUtf8());
        hash.add(QByteArrayView("\0", 1));  // no file name holds a NUL: two listings cannot run together
        hash.add(QByteArray::number(bytes));
        hash.add(QByteArrayView("\0", 1));
    }
    return hash.hexResult();
}

bool isNamedAsShippedLog(const QString& name, const QString& database) {
    static const QRegularExpression ending(QRegularExpression::anchoredPattern(QStringLiteral("_[0-9]{14}\\.trn")),
                                           QRegularExpression::CaseInsensitiveOption);
    return name.startsWith(database, Qt::CaseInsensitive) && ending.match(name.mid(database.size())).hasMatch();
}

bool Expectation::isMetBy(const std::optional<QString>& observed) const {
    bool comparable = false;
    switch (comparison) {
        case Comparison::Equals:
            return observed == value;
        case Comparison::Differs:
            return observed != value;
        case Comparison::OneOf:
            return observed && isOneOf(*observed, value);
        case Comparison::LsnBelow:
            return observed && isBelow(*observed, value, comparable);
        case Comparison::LsnAtLeast:
            return observed && !isBelow(*observed, value, comparable) && comparable;
        case Comparison::Absent:
            return !observed;
        case Comparison::Present:
            return observed.has_value();
        case Comparison::Empty:
            return !observed || observed->isEmpty();
        case Comparison::SameAsSaved:
            return false;  // the saved cell has not been put in its place
    }
    return false;
}

PCHAT_JSON_ONCE(Probe);
PCHAT_JSON_ONCE(Expectation);
PCHAT_JSON_ONCE(Condition);

}  // namespace pchat
