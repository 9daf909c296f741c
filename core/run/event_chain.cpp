#include "core/run/event_chain.h"

namespace pchat {

namespace {

QByteArray hashOf(std::initializer_list<QByteArrayView> parts) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArrayView part : parts)
        hash.addData(part.toByteArray());
    return hash.result();
}

}  // namespace

Genesis::Genesis(int formatVersion) {
    m_hash.addData("run file " + QByteArray::number(formatVersion) + '\n');
}

void Genesis::add(const QString& name, const QByteArray& bytes) {
    m_hash.addData(name.toUtf8() + ' ' + QByteArray::number(bytes.size()) + '\n');
    m_hash.addData(bytes);
}

QByteArray canonicalBytes(const Event& event) {
    return json::canonicalOf(event);
}

QByteArray eventHash(const QByteArray& previous, const QByteArray& bytes) {
    return hashOf({previous, bytes});
}

QByteArray evidenceHash(const QByteArray& previous, const QString& name, const QByteArray& bytes) {
    return hashOf({previous, "evidence\n", name.toUtf8(), "\n", bytes});
}

PCHAT_JSON_ONCE(Event);

}  // namespace pchat
