#include "core/lab/tsql/raised.h"

#include "core/lab/tsql/speech.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace pchat::lab {

namespace {

const QJsonObject& texts() {
    static const QJsonObject table = [] {
        QFile file(QStringLiteral(":/lab/messages.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return table;
}

/// In one pass, so that an argument that holds %2 stays as it is.
QString filled(const QString& text, const QStringList& arguments) {
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int digit = text[at] == QLatin1Char('%') && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        if (digit < 1 || digit > arguments.size()) {
            result += text[at];
            continue;
        }
        result += arguments[digit - 1];
        ++at;
    }
    return result;
}

}  // namespace

ServerMessage serverMessage(int number, const QStringList& arguments, int line) {
    const QJsonObject entry = texts().value(QString::number(number)).toObject();
    ServerMessage message;
    message.number = number;
    message.severity = entry.value(QLatin1String("severity")).toInt(16);
    message.state = 1;
    message.line = line;
    const bool isJapanese = Speaking::now().language == ServerLanguage::Japanese;
    message.text = filled(entry.value(QLatin1String(isJapanese ? "japanese" : "text")).toString(), arguments);
    return message;
}

Raised raised(int number, const QStringList& arguments, int line) {
    return Raised{{serverMessage(number, arguments, line)}, false};
}

Raised notLearnt(const QString& what, int line) {
    return Raised{{serverMessage(50000, {what}, line)}, true};
}

}  // namespace pchat::lab
