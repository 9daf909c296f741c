// The hash chain of a run file: SHA-256 over the documents, then over each record in turn.
//
// It notices an edit, a deletion, a change of order and bit rot. It cannot notice that everything was written anew, nor
// that the end is missing, unless the last hash was kept elsewhere. Pure; any thread.
#pragma once

#include "core/run/event.h"
#include "core/text/sha256.h"

namespace pchat {

/// The start of the chain: format version, then name, length and bytes of each document in order.
class Genesis {
  public:
    explicit Genesis(int formatVersion);
    void add(const QString& name, const QByteArray& bytes);
    [[nodiscard]] QByteArray result() { return m_hash.result(); }

  private:
    Sha256 m_hash;
};

/// The form in which an event is stored and hashed.
[[nodiscard]] QByteArray canonicalBytes(const Event& event);
[[nodiscard]] QByteArray eventHash(const QByteArray& previous, const QByteArray& bytes);
[[nodiscard]] QByteArray evidenceHash(const QByteArray& previous, const QString& name, const QByteArray& bytes);

}  // namespace pchat
