#include "core/lab/tds/answer.h"

#include "core/lab/tsql/raised.h"

namespace pchat::lab::tds {

void Answer::endOpenResult(bool isLast) {
    if (!m_openRows) return;
    const DoneKind kind = m_isRpc ? DoneKind::InProcedure : DoneKind::Batch;
    sayDone(m_out, kind, DoneCount | (isLast && !m_isRpc ? DoneFinal : DoneMore), *m_openRows);
    m_openRows.reset();
}

void Answer::message(const ServerMessage& message) {
    endOpenResult(false);
    m_hasError = m_hasError || message.severity > 10;
    sayMessage(m_out, message, m_server);
    m_line.send(PacketType::Answer, m_out.take(), false);
}

void Answer::result(const ResultSet& result) {
    endOpenResult(false);
    if (sayResult(m_out, result))
        m_openRows = result.rows.size();
    else
        message(notLearnt(QStringLiteral("a value that its column cannot hold")).messages.front());
}

void Answer::change(Change what, const QString& now, const QString& before) {
    endOpenResult(false);
    sayChange(m_out, what, now, before);
}

void Answer::transaction(Change what, quint64 now, quint64 before) {
    sayTransaction(m_out, what, now, before);
}

void Answer::returnValue(int ordinal, const Parameter& parameter, const Cell& value) {
    sayReturnValue(m_values, ordinal, parameter.name, parameter.type, value);
}

void Answer::end(bool isCancelled) {
    const bool isEndedByResult = m_openRows && !m_isRpc && !isCancelled && !m_hasError;
    endOpenResult(isEndedByResult);
    if (m_isRpc && !isCancelled) {
        sayReturnStatus(m_out, m_hasError ? -6 : 0);
        m_out.bytes(m_values.result());
    }
    const unsigned bits = (m_hasError ? DoneError : DoneFinal) | (isCancelled ? DoneAttention : DoneFinal);
    if (!isEndedByResult) sayDone(m_out, m_isRpc && !isCancelled ? DoneKind::Procedure : DoneKind::Batch, bits);
    m_line.send(PacketType::Answer, m_out.take());
}

}  // namespace pchat::lab::tds
