// TLS for the lab's server, over buffers in memory: the certificate is its own, made at start and kept nowhere.
//
// TLS 1.2, as SQL Server speaks it inside TDS 7.x. TlsServer may be shared by threads; a TlsSession is guarded by
// itself.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <memory>
#include <mutex>

using SSL_CTX = struct ssl_ctx_st;
using SSL = struct ssl_st;

namespace pchat::lab::tds {

class TlsSession {
  public:
    explicit TlsSession(SSL_CTX* context);
    ~TlsSession();
    TlsSession(const TlsSession&) = delete;
    TlsSession& operator=(const TlsSession&) = delete;

    /// One round of the handshake: what came in, what is to be sent. Nothing where it has failed.
    [[nodiscard]] std::optional<QByteArray> shakeHands(const QByteArray& received);
    [[nodiscard]] bool isEstablished() const;
    /// Nothing where the peer has closed or broken the session.
    [[nodiscard]] std::optional<QByteArray> decrypt(const QByteArray& received);
    [[nodiscard]] QByteArray encrypt(const QByteArray& plain);

  private:
    [[nodiscard]] QByteArray pending();
    SSL* m_ssl;
    mutable std::mutex m_mutex;
};

class TlsServer {
  public:
    [[nodiscard]] static tl::expected<std::unique_ptr<TlsServer>, Message> create();
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    [[nodiscard]] std::unique_ptr<TlsSession> newSession() { return std::make_unique<TlsSession>(m_context); }

  private:
    explicit TlsServer(SSL_CTX* context) : m_context(context) {}
    SSL_CTX* m_context;
};

}  // namespace pchat::lab::tds
