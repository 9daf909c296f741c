#include "core/lab/tds/tls.h"

#include <QCoreApplication>

#include <array>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace pchat::lab::tds {

namespace {

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

bool addName(X509* certificate) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> names(
        X509V3_EXT_conf_nid(nullptr, &context, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1"));
    return names && X509_add_ext(certificate, names.get(), -1) == 1;
}

Owned<X509> selfSigned(EVP_PKEY* key) {
    constexpr long validSeconds = 30L * 24 * 3600;
    constexpr int version3 = 2;
    Owned<X509> certificate(X509_new());
    X509* const raw = certificate.get();
    X509_NAME* const name = X509_get_subject_name(raw);
    const bool isMade =
        X509_set_version(raw, version3) == 1 && ASN1_INTEGER_set(X509_get_serialNumber(raw), 1) == 1 &&
        X509_gmtime_adj(X509_getm_notBefore(raw), -60) && X509_gmtime_adj(X509_getm_notAfter(raw), validSeconds) &&
        X509_set_pubkey(raw, key) == 1 &&
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>("Practice SQL Server"), -1, -1, 0) == 1 &&
        X509_set_issuer_name(raw, name) == 1 && addName(raw) && X509_sign(raw, key, EVP_sha256()) > 0;
    return isMade ? std::move(certificate) : nullptr;
}

Message unavailable() {
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    return Message(QT_TRANSLATE_NOOP("core",
                                     "TLS cannot be set up for the practice servers: %1. Without it they can be "
                                     "served with --encryption off."),
                   {text.data()});
}

}  // namespace

TlsSession::TlsSession(SSL_CTX* context) : m_ssl(SSL_new(context)) {
    SSL_set_bio(m_ssl, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_accept_state(m_ssl);
}

TlsSession::~TlsSession() {
    SSL_free(m_ssl);
}

QByteArray TlsSession::pending() {
    BIO* const out = SSL_get_wbio(m_ssl);
    QByteArray bytes(static_cast<qsizetype>(BIO_ctrl_pending(out)), Qt::Uninitialized);
    if (!bytes.isEmpty()) BIO_read(out, bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

std::optional<QByteArray> TlsSession::shakeHands(const QByteArray& received) {
    const std::scoped_lock lock(m_mutex);
    BIO_write(SSL_get_rbio(m_ssl), received.constData(), static_cast<int>(received.size()));
    ERR_clear_error();
    const int done = SSL_do_handshake(m_ssl);
    if (done != 1 && SSL_get_error(m_ssl, done) != SSL_ERROR_WANT_READ) return std::nullopt;
    return pending();
}

bool TlsSession::isEstablished() const {
    const std::scoped_lock lock(m_mutex);
    return SSL_is_init_finished(m_ssl) != 0;
}

std::optional<QByteArray> TlsSession::decrypt(const QByteArray& received) {
    const std::scoped_lock lock(m_mutex);
    BIO_write(SSL_get_rbio(m_ssl), received.constData(), static_cast<int>(received.size()));
    QByteArray plain;
    std::array<char, 16384> part{};
    for (;;) {
        ERR_clear_error();
        const int count = SSL_read(m_ssl, part.data(), static_cast<int>(part.size()));
        if (count <= 0) return SSL_get_error(m_ssl, count) == SSL_ERROR_WANT_READ ? std::optional(plain) : std::nullopt;
        plain.append(part.data(), count);
    }
}

QByteArray TlsSession::encrypt(const QByteArray& plain) {
    const std::scoped_lock lock(m_mutex);
    if (!plain.isEmpty()) SSL_write(m_ssl, plain.constData(), static_cast<int>(plain.size()));
    return pending();
}

tl::expected<std::unique_ptr<TlsServer>, Message> TlsServer::create() {
    const Owned<EVP_PKEY> key(EVP_RSA_gen(2048));
    Owned<SSL_CTX> context(SSL_CTX_new(TLS_server_method()));
    const Owned<X509> certificate = key ? selfSigned(key.get()) : nullptr;
    const bool isReady = context && certificate && SSL_CTX_use_certificate(context.get(), certificate.get()) == 1 &&
                         SSL_CTX_use_PrivateKey(context.get(), key.get()) == 1 &&
                         SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) == 1 &&
                         SSL_CTX_set_max_proto_version(context.get(), TLS1_2_VERSION) == 1;
    if (!isReady) return tl::unexpected(unavailable());
    SSL_CTX_set_options(context.get(), SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    return std::unique_ptr<TlsServer>(new TlsServer(context.release()));
}

TlsServer::~TlsServer() {
    SSL_CTX_free(m_context);
}

}  // namespace pchat::lab::tds
