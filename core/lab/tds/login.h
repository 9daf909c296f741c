// What a client says before its first statement: PRELOGIN and LOGIN7. Pure; any thread.
#pragma once

#include "core/script/values.h"

#include <QByteArray>

#include <optional>

namespace pchat::lab::tds {

/// The byte of PRELOGIN about encryption, as both sides write it.
enum class Encryption : quint8 { Off = 0, On = 1, NotSupported = 2, Required = 3 };

/// What the server does about it: has no TLS; offers it; demands it.
enum class TlsPolicy { Off, On, Required };

/// Nothing where the body is not PRELOGIN.
[[nodiscard]] std::optional<Encryption> readPrelogin(const QByteArray& body);
/// What the server answers to what the client offers.
[[nodiscard]] Encryption agreed(Encryption client, TlsPolicy policy);
/// Bytes of a packet, of what the client asks for (0: nothing); where all is encrypted, one fits in one record of TLS.
[[nodiscard]] quint32 agreedPacketSize(quint32 asked, Encryption encryption);
/// `version` as "11.0.7001.0".
[[nodiscard]] QByteArray preloginAnswer(Encryption answer, const QString& version);

struct Login {
    quint32 tdsVersion = 0;  ///< as the client writes it: 0x74000004
    quint32 packetSize = 0;
    QString host;
    QString user;
    Secret password{QString()};
    QString program;
    QString database;
    QString language;
    bool isWindows = false;  ///< asks for integrated security
};
/// Nothing where the body is not LOGIN7.
[[nodiscard]] std::optional<Login> readLogin(const QByteArray& body);

}  // namespace pchat::lab::tds
