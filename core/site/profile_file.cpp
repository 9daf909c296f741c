#include "core/site/profile_file.h"

#include "core/site/profile_shape.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

#include <algorithm>

namespace pchat {

namespace {

using json::Problem;
using json::Problems;

constexpr qint64 mostBytes = 1024 * 1024;

tl::unexpected<Problems> only(const Message& text) {
    return tl::unexpected(Problems{Problem{QString(), text}});
}

bool isUtf8(const QByteArray& text) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    return !decoder.hasError() && !decoded.contains(QChar(u'\0'));
}

Message notJson(const QByteArray& text, const QJsonParseError& error) {
    const QByteArray before = text.left(error.offset - 1);  // Qt stands behind what it could not read
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return Message(QT_TRANSLATE_NOOP("core",
                                     "The profile is not JSON: it cannot be read near line %1, column %2. Look there "
                                     "for a missing quote, comma or brace."),
                   {qint64{before.count('\n') + 1}, qint64{QString::fromUtf8(before.mid(lineStart)).size() + 1}});
}

tl::expected<QJsonObject, Problems> parseObject(const QByteArray& text) {
    if (!isUtf8(text))
        return only(QT_TRANSLATE_NOOP("core", "The profile is not text in UTF-8. Save it in that encoding."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) return only(notJson(text, error));
    if (!document.isObject())
        return only(
            QT_TRANSLATE_NOOP("core", "The profile is JSON but not an object. It begins with { and ends with }."));
    return document.object();
}

/// A newer profile may hold what this program does not know: the version is the only thing to say about it.
std::optional<Problem> newerVersion(const QJsonObject& object) {
    SiteProfile versionOnly;
    versionOnly.version = object.value(QStringLiteral("version")).toInt(SiteProfile::currentVersion);
    if (versionOnly.version <= SiteProfile::currentVersion) return std::nullopt;
    return problems(versionOnly).front();
}

QJsonValue valueAt(const QJsonObject& object, const QString& path) {
    QJsonValue value = object;
    for (const QString& key : path.split(QLatin1Char('.')))
        value = value.toObject().value(key);
    return value;
}

/// The reader of a type says what type it wants; a name of a database deserves the reason.
Problem explained(const Problem& problem, const QJsonObject& object) {
    const bool isName = problem.path == QLatin1String("chat.name") || problem.path == QLatin1String("compliance.name");
    const QJsonValue value = valueAt(object, problem.path);
    return isName && value.isString() ? Problem{problem.path, databaseNameProblem(value.toString())} : problem;
}

/// Adds what is not explained yet; what was added explains its place.
void addUncovered(const Problems& more, Problems& all, QStringList& covered) {
    for (const Problem& problem : more)
        if (!detail::isCovered(problem.path, covered)) all.push_back(problem);
    for (const Problem& problem : more)
        covered << problem.path;
}

}  // namespace

tl::expected<SiteProfile, Problems> parseProfile(const QByteArray& text) {
    const auto object = parseObject(text);
    if (!object) return tl::unexpected(object.error());
    if (const auto newer = newerVersion(*object)) return tl::unexpected(Problems{*newer});

    detail::ShapeFindings shape = detail::findingsInShape(*object);
    Problems typeProblems;
    auto profile = json::readAll<SiteProfile>(*object, typeProblems);
    for (Problem& problem : typeProblems)
        problem = explained(problem, *object);

    Problems all = std::move(shape.problems);
    addUncovered(typeProblems, all, shape.covered);
    addUncovered(problems(profile), all, shape.covered);
    if (!all.empty()) return tl::unexpected(std::move(all));
    return profile;
}

QByteArray formatProfile(const SiteProfile& profile) {
    return QJsonDocument(json::write(profile).toObject()).toJson(QJsonDocument::Indented);
}

std::optional<Message> saveProfile(const SiteProfile& profile, const QString& path) {
    QSaveFile file(path);
    const QByteArray text = formatProfile(profile);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) return std::nullopt;
    return Message(QT_TRANSLATE_NOOP("core", "The profile %1 cannot be written: %2"), {path, file.errorString()});
}

tl::expected<SiteProfile, Problems> loadProfile(const QString& path) {
    const auto refuse = [&](const Message& text) { return tl::unexpected(Problems{Problem{path, text}}); };
    const QFileInfo info(path);
    if (!info.exists())
        return refuse(QT_TRANSLATE_NOOP("core", "There is no such file. Check the path of the profile."));
    if (!info.isFile())
        return refuse(QT_TRANSLATE_NOOP("core", "This is not a file. Name the profile itself, not its folder."));
    if (info.size() > mostBytes)
        return refuse(Message(QT_TRANSLATE_NOOP("core",
                                                "The file has %1, which is too much for a profile. Choose another "
                                                "file."),
                              {Bytes{info.size()}}));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QT_TRANSLATE_NOOP("core", "The file cannot be opened. Check that your account may read it."));
    auto profile = parseProfile(file.readAll());
    if (!profile)
        for (Problem& problem : profile.error())
            if (problem.path.isEmpty()) problem.path = path;
    return profile;
}

}  // namespace pchat
