#include "tests/site/helpers/example_profile.h"

#include "core/text/catalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace pchat::test {

namespace {

constexpr const char* whole = R"({
  "version": 1,
  "product": "skypeForBusiness2015",
  "pool": {
    "fqdn": "pchat01.contoso.com",
    "primaryServers": ["pc01.contoso.com", "pc02.contoso.com"],
    "backupServers": ["pc03.contoso.com", "pc04.contoso.com"],
    "primarySiteName": "東京",
    "backupSiteName": "大阪"
  },
  "chat": {
    "name": "mgc",
    "instances": {
      "primary": {"host": "sql01.contoso.com", "instance": "", "port": 0},
      "primaryMirror": {"host": "sql02.contoso.com", "instance": "CHAT", "port": 1434},
      "backup": {"host": "sql03.contoso.com"},
      "backupMirror": {"host": "SQL_04"}
    },
    "witnesses": {"primary": {"host": "10.1.2.3", "port": 1433}, "backup": {"host": "wit02.contoso.com"}}
  },
  "compliance": {
    "name": "mgccomp",
    "instances": {"primary": {"host": "sql01.contoso.com"}, "backup": {"host": "sql03.contoso.com"}},
    "witnesses": {}
  },
  "folders": {
    "logShare": "\\\\filer.contoso.com\\LogShip",
    "mirrorShare": "\\\\filer.contoso.com\\Mirror\\ミラー",
    "copyFolder": "D:\\LogCopy",
    "copyFolderUnc": "\\\\sql03.contoso.com\\LogCopy"
  },
  "authentication": "sqlLogin",
  "sqlLogin": "CONTOSO\\pchat-failover",
  "providers": {"sql": "lab", "shell": "lab", "files": "lab", "labFolder": "."}
})";

constexpr const char* least = R"({
  "version": 1,
  "product": "lync2013",
  "pool": {"fqdn": "pchat01.contoso.com", "backupServers": ["pc03.contoso.com"]},
  "chat": {"name": "mgc", "instances": {"primary": {"host": "sql01"}, "backup": {"host": "sql03"}}},
  "folders": {"logShare": "\\\\filer\\LogShip", "copyFolder": "D:\\LogCopy"}
})";

QJsonValue changed(const QJsonValue& json, QStringList steps, const QJsonValue& value) {
    if (steps.isEmpty()) return value;
    const QString step = steps.takeFirst();
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        const qsizetype at = step.toLongLong();
        if (at < array.size())
            array[at] = changed(array[at], steps, value);
        else
            array.append(value);
        return array;
    }
    QJsonObject object = json.toObject();
    const QJsonValue part = changed(object.value(step), steps, value);
    if (part.isUndefined())
        object.remove(step);
    else
        object.insert(step, part);
    return object;
}

}  // namespace

QJsonObject wholeProfile() {
    return QJsonDocument::fromJson(whole).object();
}

QJsonObject leastProfile() {
    return QJsonDocument::fromJson(least).object();
}

QJsonObject with(const QJsonObject& object, const QString& place, const QJsonValue& value) {
    QString dotted = place;
    dotted.replace(QLatin1Char('['), QLatin1Char('.')).remove(QLatin1Char(']'));
    return changed(object, dotted.split(QLatin1Char('.')), value).toObject();
}

QByteArray bytesOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson();
}

QStringList linesOf(const tl::expected<SiteProfile, json::Problems>& parsed) {
    const Catalog english(Language::English);
    QStringList lines;
    if (parsed) return lines;
    for (const json::Problem& problem : parsed.error())
        lines << problem.path + QStringLiteral(": ") + english.say(problem.text);
    return lines;
}

}  // namespace pchat::test
