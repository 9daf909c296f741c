#include "core/run/event_chain.h"

namespace pchat {

namespace {

QByteArray hashOf(std::initializer_list<QByteArrayView> parts) {
    Sha256 hash;
    for (const QByteArrayView part : parts)
        hash.add(part);
    return hash.result();
}

}  // namespace

Genesis::Genesis(int formatVersion) {
    m_hash.add("run file " + QByteArray::number(formatVersion) + '\n');
}

void Genesis::add(const QString& name, const QByteArray& bytes) {
    m_hash.add(name.toUtf8() + ' ' + QByteArray::number(bytes.size()) + '\n');
    m_hash.add(bytes);
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
