#include "core/live/files/sha256.h"

#ifdef Q_OS_WIN
#include <windows.h>
// bcrypt.h builds on windows.h.
#include <bcrypt.h>
#else
#include <openssl/evp.h>
#endif

namespace pchat::live {

namespace {
constexpr int digestBytes = 32;
}

#ifdef Q_OS_WIN

struct Sha256::Engine {
    BCRYPT_ALG_HANDLE algorithm = nullptr;
    BCRYPT_HASH_HANDLE hash = nullptr;
    bool isWhole = false;

    Engine() {
        isWhole = ::BCryptOpenAlgorithmProvider(&algorithm, BCRYPT_SHA256_ALGORITHM, nullptr, 0) == 0 &&
                  ::BCryptCreateHash(algorithm, &hash, nullptr, 0, nullptr, 0, 0) == 0;
    }
    ~Engine() {
        if (hash) ::BCryptDestroyHash(hash);
        if (algorithm) ::BCryptCloseAlgorithmProvider(algorithm, 0);
    }
    bool add(const char* bytes, qint64 count) {
        auto* data = reinterpret_cast<PUCHAR>(const_cast<char*>(bytes));  // the parameter is not const, the use is
        return ::BCryptHashData(hash, data, static_cast<ULONG>(count), 0) == 0;
    }
    bool finish(unsigned char* digest) { return ::BCryptFinishHash(hash, digest, digestBytes, 0) == 0; }
};

#else

struct Sha256::Engine {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    bool isWhole = EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;

    bool add(const char* bytes, qint64 count) {
        return EVP_DigestUpdate(context.get(), bytes, static_cast<std::size_t>(count)) == 1;
    }
    bool finish(unsigned char* digest) { return EVP_DigestFinal_ex(context.get(), digest, nullptr) == 1; }
};

#endif

Sha256::Sha256() : m_engine(std::make_unique<Engine>()) {}

Sha256::~Sha256() = default;

void Sha256::add(const char* bytes, qint64 count) {
    m_engine->isWhole = m_engine->isWhole && m_engine->add(bytes, count);
}

QString Sha256::result() {
    QByteArray digest(digestBytes, '\0');
    const bool isWhole = m_engine->isWhole && m_engine->finish(reinterpret_cast<unsigned char*>(digest.data()));
    return isWhole ? QString::fromLatin1(digest.toHex()) : QString();
}

}  // namespace pchat::live
