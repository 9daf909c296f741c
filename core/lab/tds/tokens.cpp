#include "core/lab/tds/tokens.h"

#include <QStringList>

namespace pchat::lab::tds {

namespace {

enum Token : unsigned {
    ReturnStatus = 0x79,
    ColumnMetadata = 0x81,
    ErrorToken = 0xaa,
    InfoToken = 0xab,
    ReturnValue = 0xac,
    LoginAck = 0xad,
    RowToken = 0xd1,
    EnvironmentChange = 0xe3
};

constexpr int lowestError = 11;
constexpr unsigned nullable = 0x01;
constexpr quint8 collationChange = 7;
constexpr qsizetype longestText = 0x7000;  // so that the whole token stays below its two bytes of length

}  // namespace

void sayMessage(ByteWriter& out, const ServerMessage& message, const QString& server) {
    // SQL Server turns 10 into 0 before it tells a client ("Database Engine Error Severities").
    const int severity = message.severity == lowestError - 1 ? 0 : message.severity;
    out.u8(message.severity >= lowestError ? ErrorToken : InfoToken);
    out.measured([&](ByteWriter& token) {
        token.u32(static_cast<quint32>(message.number));
        token.u8(static_cast<unsigned>(message.state) & 0xff);
        token.u8(static_cast<unsigned>(severity) & 0xff);
        token.longText(QStringView(message.text).left(longestText));
        token.shortText(server);
        token.shortText(message.procedure);
        token.u32(static_cast<quint32>(message.line));
    });
}

void sayDone(ByteWriter& out, DoneKind kind, unsigned bits, quint64 rows) {
    out.u8(static_cast<unsigned>(kind));
    out.u16(bits);
    out.u16(0);
    out.u64(rows);
}

void sayReturnStatus(ByteWriter& out, int status) {
    out.u8(ReturnStatus);
    out.u32(static_cast<quint32>(status));
}

void sayChange(ByteWriter& out, Change what, const QString& now, const QString& before) {
    out.u8(EnvironmentChange);
    out.measured([&](ByteWriter& token) {
        token.u8(static_cast<unsigned>(what));
        token.shortText(now);
        token.shortText(before);
    });
}

void sayCollation(ByteWriter& out) {
    ByteWriter type;
    writeType(type, wireType(QStringLiteral("nvarchar(1)")));
    const QByteArray collation = type.result().right(5);
    out.u8(EnvironmentChange);
    out.measured([&](ByteWriter& token) {
        token.u8(collationChange);
        token.u8(static_cast<unsigned>(collation.size()));
        token.bytes(collation);
        token.u8(0);
    });
}

void sayTransaction(ByteWriter& out, Change what, quint64 now, quint64 before) {
    const auto descriptor = [](ByteWriter& token, quint64 id) {
        token.u8(id == 0 ? 0 : sizeof id);
        token.number(id, id == 0 ? 0 : static_cast<int>(sizeof id));
    };
    out.u8(EnvironmentChange);
    out.measured([&](ByteWriter& token) {
        token.u8(static_cast<unsigned>(what));
        descriptor(token, now);
        descriptor(token, before);
    });
}

void sayLoginAck(ByteWriter& out, quint32 tdsVersion, const QString& version) {
    const QStringList parts = version.split(QLatin1Char('.'));
    out.u8(LoginAck);
    out.measured([&](ByteWriter& token) {
        token.u8(1);
        token.u16Big(tdsVersion >> 16);
        token.u16Big(tdsVersion & 0xffff);
        token.shortText(QStringLiteral("Microsoft SQL Server"));
        token.u8(parts.value(0).toUInt());
        token.u8(parts.value(1).toUInt());
        token.u16Big(parts.value(2).toUInt());
    });
}

void sayReturnValue(ByteWriter& out, int ordinal, const QString& name, const WireType& type, const Cell& value) {
    ByteWriter encoded;
    const bool fits = writeValue(encoded, type, value);
    if (!fits) {
        encoded = ByteWriter();
        static_cast<void>(writeValue(encoded, type, std::nullopt));
    }
    out.u8(ReturnValue);
    out.u16(static_cast<unsigned>(ordinal));
    out.shortText(name);
    out.u8(1);
    out.u32(0);
    out.u16(nullable);
    writeType(out, type);
    out.bytes(encoded.result());
}

bool sayResult(ByteWriter& out, const ResultSet& result) {
    std::vector<WireType> types;
    out.u8(ColumnMetadata);
    out.u16(static_cast<unsigned>(result.columns.size()));
    for (std::size_t at = 0; at < result.columns.size(); ++at) {
        types.push_back(wireType(result, at));
        out.u32(0);
        out.u16(nullable);
        writeType(out, types.back());
        out.shortText(result.columns[at].name);
    }
    for (const auto& row : result.rows) {
        ByteWriter cells;
        for (std::size_t at = 0; at < types.size(); ++at)
            if (!writeValue(cells, types[at], row[at])) return false;
        out.u8(RowToken);
        out.bytes(cells.result());
    }
    return true;
}

}  // namespace pchat::lab::tds
