// Sha256: the hash of a stream of bytes, by the library that the system trusts for it (CNG on Windows, libcrypto
// elsewhere). Both use the processor's own instructions; Qt's does not, and takes several times as long. One thread at
// a time.
//
// Without it nothing can be recorded, compared or proven, so a library that cannot do it ends the process at once.
#pragma once

#include <QByteArray>

#include <memory>

namespace pchat {

class Sha256 {
  public:
    Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    ~Sha256();

    void add(QByteArrayView bytes);
    /// 32 bytes. Ends the stream: called once.
    [[nodiscard]] QByteArray result();
    /// The same as 64 hexadecimal digits in small letters, in place of result().
    [[nodiscard]] QString hexResult();

  private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

}  // namespace pchat
