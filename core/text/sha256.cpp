#include "core/text/sha256.h"

#include <QString>

#ifdef Q_OS_WIN
#include <windows.h>
// bcrypt.h builds on windows.h.
#include <bcrypt.h>
#else
#include <openssl/evp.h>
#endif

namespace pchat {

namespace {

constexpr int digestBytes = 32;

void demand(bool isDone) {
    if (!isDone) qFatal("The system's library cannot compute SHA-256.");
}

}  // namespace

#ifdef Q_OS_WIN

namespace {

/// Opened once, since that takes longer than a short hash.
BCRYPT_ALG_HANDLE provider() {
    static const BCRYPT_ALG_HANDLE only = [] {
        BCRYPT_ALG_HANDLE opened = nullptr;
        demand(::BCryptOpenAlgorithmProvider(&opened, BCRYPT_SHA256_ALGORITHM, nullptr, 0) == 0);
        return opened;
    }();
    return only;
}

}  // namespace

struct Sha256::Engine {
    BCRYPT_HASH_HANDLE hash = nullptr;

    Engine() { demand(::BCryptCreateHash(provider(), &hash, nullptr, 0, nullptr, 0, 0) == 0); }
    ~Engine() { ::BCryptDestroyHash(hash); }
    bool add(QByteArrayView bytes) {
        auto* data =
            reinterpret_cast<PUCHAR>(const_cast<char*>(bytes.data()));  // the parameter is not const, its use is
        return ::BCryptHashData(hash, data, static_cast<ULONG>(bytes.size()), 0) == 0;
    }
    bool finish(unsigned char* digest) { return ::BCryptFinishHash(hash, digest, digestBytes, 0) == 0; }
};

#else

struct Sha256::Engine {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};

    Engine() { demand(EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1); }
    bool add(QByteArrayView bytes) {
        return EVP_DigestUpdate(context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) == 1;
    }
    bool finish(unsigned char* digest) { return EVP_DigestFinal_ex(context.get(), digest, nullptr) == 1; }
};

#endif

Sha256::Sha256() : m_engine(std::make_unique<Engine>()) {}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes) {
    if (!bytes.isEmpty()) demand(m_engine->add(bytes));
}

QByteArray Sha256::result() {
    QByteArray digest(digestBytes, '\0');
    demand(m_engine->finish(reinterpret_cast<unsigned char*>(digest.data())));
    return digest;
}

QString Sha256::hexResult() {
    return QString::fromLatin1(result().toHex());
}

}  // namespace pchat
