#include "core/site/profile_shape.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace pchat::detail {

namespace {

using json::detail::join;

bool namesSecret(const QString& key) {
    static const QRegularExpression secret(
        QStringLiteral("passw|passphrase|pwd|secret|credential|token|パスワード|資格情報"),
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(key).hasMatch();
}

bool holdsSecret(const QString& value) {
    static const QRegularExpression secret(QStringLiteral("\\b(pwd|password)\\s*="),
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(value).hasMatch();
}

void cover(const QString& path, const Message& text, ShapeFindings& findings) {
    findings.problems.push_back({path, text});
    findings.covered << path;
}

void findSecrets(const QJsonValue& json, const QString& path, ShapeFindings& findings) {
    if (json.isString() && holdsSecret(json.toString()))
        cover(path,
              QT_TRANSLATE_NOOP("core",
                                "This field seems to hold a password. A profile never holds a secret: remove "
                                "it. The password is asked for when it is needed."),
              findings);
    const QJsonArray array = json.toArray();
    for (qsizetype at = 0; at < array.size(); ++at)
        findSecrets(array[at], join(path, at), findings);
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString below = join(path, visible(it.key()));
        if (namesSecret(it.key()))
            cover(below,
                  Message(QT_TRANSLATE_NOOP("core",
                                            "A profile never holds a secret: remove the field “%1”. The "
                                            "password is asked for when it is needed."),
                          {visible(it.key())}),
                  findings);
        else
            findSecrets(it.value(), below, findings);
    }
}

void reportUnknown(const QString& key, const QString& path, const QStringList& known, ShapeFindings& findings) {
    const QString place = join(path, visible(key));
    if (isCovered(place, findings.covered)) return;
    const QString meant = nearestOf(key, known);
    if (meant.isEmpty())
        return cover(place,
                     Message(QT_TRANSLATE_NOOP("core", "The field “%1” is not known here. Remove it; known are: %2."),
                             {visible(key), known.join(QStringLiteral(", "))}),
                     findings);
    cover(place,
          Message(QT_TRANSLATE_NOOP("core",
                                    "The field “%1” is not known here. Write “%2” if that was meant, or "
                                    "remove it."),
                  {visible(key), meant}),
          findings);
    findings.covered << join(path, meant);
}

template <class T>
void findUnknown(const QJsonValue& json, const QString& path, ShapeFindings& findings);

template <class T>
void findUnknownFields(const QJsonObject& object, const QString& path, ShapeFindings& findings) {
    QStringList known;
    std::apply([&](const auto&... each) { (known.append(QString::fromLatin1(each.name)), ...); }, T::fields());
    for (const QString& key : object.keys())
        if (!known.contains(key)) reportUnknown(key, path, known, findings);
    std::apply(
        [&](const auto&... each) {
            (..., findUnknown<std::decay_t<decltype(std::declval<T>().*(each.member))>>(
                      object.value(QLatin1String(each.name)), join(path, QLatin1String(each.name)), findings));
        },
        T::fields());
}

template <class T>
void findUnknown(const QJsonValue& json, const QString& path, ShapeFindings& findings) {
    const QJsonObject object = json.toObject();
    if constexpr (json::detail::isOptional<T>) {
        findUnknown<typename T::value_type>(json, path, findings);
    } else if constexpr (json::detail::isMap<T>) {
        const QStringList known = json::keyNames<typename T::key_type>();
        for (const QString& key : object.keys())
            if (known.contains(key))
                findUnknown<typename T::mapped_type>(object.value(key), join(path, key), findings);
            else
                reportUnknown(key, path, known, findings);
    } else if constexpr (json::Described<T>) {
        findUnknownFields<T>(object, path, findings);
    }
}

/// Fields without which a profile means something else or nothing; what is only empty is found later.
void findMissing(const QJsonObject& profile, ShapeFindings& findings) {
    for (const char* key : {"version", "product", "pool", "chat", "folders"}) {
        const QString path = QString::fromLatin1(key);
        if (!profile.contains(path) && !isCovered(path, findings.covered))
            cover(path, Message(QT_TRANSLATE_NOOP("core", "The field “%1” is missing. Add it."), {path}), findings);
    }
}

qsizetype distance(const QString& from, const QString& to) {
    std::vector<qsizetype> row(static_cast<std::size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            const qsizetype change = from[i - 1] == to[static_cast<qsizetype>(j) - 1] ? 0 : 1;
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + change});
            diagonal = above;
        }
    }
    return row.back();
}

}  // namespace

bool isCovered(const QString& path, const QStringList& covered) {
    return std::any_of(covered.begin(), covered.end(), [&](const QString& each) {
        if (!path.startsWith(each)) return false;
        return path.size() == each.size() || path[each.size()] == QLatin1Char('.') ||
               path[each.size()] == QLatin1Char('[');
    });
}

QString nearestOf(const QString& word, const QStringList& known) {
    if (word.size() > 64) return {};
    QString nearest;
    qsizetype least = std::max<qsizetype>(2, word.size() / 3) + 1;
    for (const QString& each : known) {
        const qsizetype difference = distance(word.toLower(), each.toLower());
        if (difference >= least) continue;
        least = difference;
        nearest = each;
    }
    return nearest;
}

ShapeFindings findingsInShape(const QJsonObject& profile) {
    ShapeFindings findings;
    findSecrets(profile, {}, findings);
    findUnknown<SiteProfile>(profile, {}, findings);
    findMissing(profile, findings);
    return findings;
}

}  // namespace pchat::detail
