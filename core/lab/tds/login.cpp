#include "core/lab/tds/login.h"

#include "core/lab/tds/bytes.h"

#include <QStringList>

#include <algorithm>

namespace pchat::lab::tds {

namespace {

enum class Option : quint8 { Version = 0, Encryption = 1, Instance = 2, ThreadId = 3, Mars = 4, End = 0xff };

constexpr unsigned integratedSecurity = 0x80;
constexpr qsizetype fixedPart = 36;  ///< of LOGIN7, before the table of offsets
constexpr quint8 passwordMask = 0xa5;

QByteArray versionBytes(const QString& version) {
    const QStringList parts = version.split(QLatin1Char('.'));
    ByteWriter out;
    out.u8(parts.value(0).toUInt());
    out.u8(parts.value(1).toUInt());
    out.u16Big(parts.value(2).toUInt());
    out.u16(0);
    return out.take();
}

/// The n-th text of the table: its offset and its length in units stand there.
QByteArray entry(const QByteArray& body, int index) {
    ByteReader table(body);
    table.seek(fixedPart + index * 4);
    const qsizetype offset = table.u16();
    const qsizetype units = table.u16();
    ByteReader text(body);
    text.seek(offset);
    return text.take(units * 2);
}

/// Each byte was turned by half and masked, which hides nothing from anybody.
Secret revealed(QByteArray bytes) {
    for (char& each : bytes) {
        const auto byte = static_cast<quint8>(static_cast<quint8>(each) ^ passwordMask);
        each = static_cast<char>(byte << 4 | byte >> 4);
    }
    return Secret(fromUtf16(bytes));
}

}  // namespace

std::optional<Encryption> readPrelogin(const QByteArray& body) {
    ByteReader options(body);
    Encryption asked = Encryption::NotSupported;
    while (options.isWhole()) {
        const auto option = static_cast<Option>(options.u8());
        if (option == Option::End) return options.isWhole() ? std::optional(asked) : std::nullopt;
        ByteReader value(body);
        value.seek(options.u16Big());
        options.skip(2);
        // The highest bits speak of certificates of the client, which nobody has here.
        if (option == Option::Encryption) asked = static_cast<Encryption>(value.u8() & 0x03);
    }
    return std::nullopt;
}

Encryption agreed(Encryption client, TlsPolicy policy) {
    if (policy == TlsPolicy::Off) return Encryption::NotSupported;
    const bool isForced = policy == TlsPolicy::Required;
    switch (client) {
        case Encryption::On:
        case Encryption::Required:
            return Encryption::On;
        case Encryption::Off:
            return isForced ? Encryption::Required : Encryption::Off;
        case Encryption::NotSupported:
            break;
    }
    return isForced ? Encryption::Required : Encryption::NotSupported;
}

quint32 agreedPacketSize(quint32 asked, Encryption encryption) {
    constexpr quint32 usual = 4096;
    constexpr quint32 least = 512;
    constexpr quint32 most = 32767;
    constexpr quint32 mostEncrypted = 16383;  // "Configure the network packet size"
    const bool isEncrypted = encryption == Encryption::On || encryption == Encryption::Required;
    return std::clamp(asked == 0 ? usual : asked, least, isEncrypted ? mostEncrypted : most);
}

QByteArray preloginAnswer(Encryption answer, const QString& version) {
    const std::pair<Option, QByteArray> options[] = {{Option::Version, versionBytes(version)},
                                                     {Option::Encryption, QByteArray(1, static_cast<char>(answer))},
                                                     {Option::Instance, QByteArray(1, '\0')},
                                                     {Option::ThreadId, QByteArray()},
                                                     {Option::Mars, QByteArray(1, '\0')}};
    ByteWriter table;
    QByteArray values;
    const auto tableSize = static_cast<qsizetype>(std::size(options)) * 5 + 1;
    for (const auto& [option, value] : options) {
        table.u8(static_cast<unsigned>(option));
        table.u16Big(static_cast<unsigned>(tableSize + values.size()));
        table.u16Big(static_cast<unsigned>(value.size()));
        values += value;
    }
    table.u8(static_cast<unsigned>(Option::End));
    return table.take() + values;
}

std::optional<Login> readLogin(const QByteArray& body) {
    enum { Host, User, Password, Program, Server, Extension, Library, Language, Database };
    ByteReader head(body);
    Login login;
    head.skip(4);
    login.tdsVersion = head.u32();
    login.packetSize = head.u32();
    head.skip(13);
    login.isWindows = (head.u8() & integratedSecurity) != 0;
    head.seek(fixedPart + 9 * 4);
    if (!head.isWhole()) return std::nullopt;
    login.host = fromUtf16(entry(body, Host));
    login.user = fromUtf16(entry(body, User));
    login.password = revealed(entry(body, Password));
    login.program = fromUtf16(entry(body, Program));
    login.language = fromUtf16(entry(body, Language));
    login.database = fromUtf16(entry(body, Database));
    return login;
}

}  // namespace pchat::lab::tds
