// Sha256: the hash of a stream of bytes, by the library that the system trusts for it (CNG on Windows, libcrypto
// elsewhere). Both use the processor's own instructions; Qt's does not, and would take several times as long as the
// copying. One thread at a time.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace pchat::live {

class Sha256 {
  public:
    Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    ~Sha256();

    void add(const char* bytes, qint64 count);
    /// 64 hexadecimal digits in small letters; empty where the system's library failed. Ends the stream.
    [[nodiscard]] QString result();

  private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

}  // namespace pchat::live
