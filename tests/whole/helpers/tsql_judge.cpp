#include "tests/whole/helpers/tsql_judge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pchat::whole {

namespace {

constexpr int patience = 60000;
constexpr qsizetype atOnce = 200;

Verdict readVerdict(const QByteArray& line) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    Verdict verdict;
    for (const QJsonValue& error : object[QStringLiteral("errors")].toArray())
        verdict.errors << QStringLiteral("%1 at %2:%3: %4")
                              .arg(error[QStringLiteral("number")].toInt())
                              .arg(error[QStringLiteral("line")].toInt())
                              .arg(error[QStringLiteral("column")].toInt())
                              .arg(error[QStringLiteral("message")].toString());
    for (const QJsonValue& statement : object[QStringLiteral("statements")].toArray())
        verdict.statements << statement.toString();
    verdict.shape = object[QStringLiteral("shape")].toString();
    return verdict;
}

}  // namespace

TsqlJudge::TsqlJudge(const QString& program) {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, {});
}

TsqlJudge::~TsqlJudge() {
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patience)) m_process.kill();
}

QByteArray TsqlJudge::nextLine() {
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(patience)) return {};
    return m_process.readLine();
}

std::vector<Verdict> TsqlJudge::judge(const QStringList& batches) {
    std::vector<Verdict> verdicts;
    for (qsizetype begin = 0; begin < batches.size(); begin += atOnce) {
        const QStringList part = batches.mid(begin, atOnce);
        for (const QString& batch : part)
            m_process.write(batch.toUtf8().toBase64() + '\n');
        for (qsizetype at = 0; at < part.size(); ++at) {
            const QByteArray line = nextLine();
            if (line.isEmpty()) return verdicts;
            verdicts.push_back(readVerdict(line));
        }
    }
    return verdicts;
}

}  // namespace pchat::whole
