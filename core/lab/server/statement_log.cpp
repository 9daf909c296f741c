#include "core/lab/server/statement_log.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace pchat::lab {

void StatementLog::write(const QByteArray& line) const {
    QFile file(m_file);
    if (file.open(QIODevice::Append | QIODevice::Unbuffered)) file.write(line);
}

QString StatementLog::received(const QString& batch) const {
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QJsonObject line{{QStringLiteral("key"), key}, {QStringLiteral("text"), batch}};
    write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    return key;
}

void StatementLog::ended(const QString& key, int error) const {
    if (error == 0) return;
    const QJsonObject line{{QStringLiteral("key"), key}, {QStringLiteral("error"), error}};
    write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

std::vector<std::pair<QString, int>> StatementLog::all() const {
    std::vector<std::pair<QString, int>> result;
    QHash<QString, std::size_t> places;
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) return result;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QString key = line.value(QLatin1String("key")).toString();
        if (line.contains(QLatin1String("text"))) {
            places.insert(key, result.size());
            result.emplace_back(line.value(QLatin1String("text")).toString(), 0);
        } else if (places.contains(key)) {
            result[places.value(key)].second = line.value(QLatin1String("error")).toInt();
        }
    }
    return result;
}

}  // namespace pchat::lab
