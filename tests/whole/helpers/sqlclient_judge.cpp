#include "tests/whole/helpers/sqlclient_judge.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pchat::whole {

namespace {

constexpr int patience = 90000;

QStringList numbered(const QJsonValue& list) {
    QStringList lines;
    for (const QJsonValue& each : list.toArray())
        lines << QStringLiteral("%1 %2 %3")
                     .arg(each[QStringLiteral("number")].toInt())
                     .arg(each[QStringLiteral("class")].toInt())
                     .arg(each[QStringLiteral("state")].toInt());
    return lines;
}

}  // namespace

QStringList Said::errors() const {
    return answer.isEmpty() ? QStringList{QStringLiteral("the judge has died")}
                            : numbered(answer[QStringLiteral("errors")]);
}

QStringList Said::messages() const {
    return numbered(answer[QStringLiteral("messages")]);
}

QStringList Said::rows(int set) const {
    QStringList lines;
    for (const QJsonValue& row : answer[QStringLiteral("sets")][set][QStringLiteral("rows")].toArray()) {
        QStringList cells;
        for (const QJsonValue& cell : row.toArray())
            cells << cell.toString(QStringLiteral("<null>"));
        lines << cells.join(QLatin1Char('|'));
    }
    return lines;
}

QStringList Said::columns(int set) const {
    QStringList names;
    for (const QJsonValue& each : answer[QStringLiteral("sets")][set][QStringLiteral("columns")].toArray())
        names << each.toString();
    return names;
}

QString Said::text(const char* field) const {
    return answer[QLatin1String(field)].toVariant().toString();
}

bool Said::isOpen() const {
    return answer[QStringLiteral("open")].toBool();
}

QByteArray Said::toJson() const {
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

SqlClientJudge::SqlClientJudge(const QString& program, const QStringList& arguments) {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
}

SqlClientJudge::~SqlClientJudge() {
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patience)) m_process.kill();
}

Said SqlClientJudge::open(const QString& name, const QString& connection) {
    return ask({{QStringLiteral("open"), name}, {QStringLiteral("connection"), connection}});
}

Said SqlClientJudge::close(const QString& name) {
    return ask({{QStringLiteral("close"), name}});
}

Said SqlClientJudge::run(const QString& on, const QString& text, QJsonObject options) {
    options.insert(QStringLiteral("run"), text);
    options.insert(QStringLiteral("on"), on);
    return ask(options);
}

Said SqlClientJudge::ask(const QJsonObject& question) {
    m_process.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(patience)) return {};
    return {QJsonDocument::fromJson(m_process.readLine()).object()};
}

}  // namespace pchat::whole
