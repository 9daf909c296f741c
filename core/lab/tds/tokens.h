// Tokens: what a server's answer is made of. Each function appends one. Pure; belongs to one thread.
#pragma once

#include "core/lab/tds/wire_type.h"

namespace pchat::lab::tds {

/// Bits of DONE, DONEPROC and DONEINPROC.
enum DoneBits : unsigned { DoneFinal = 0, DoneMore = 0x01, DoneError = 0x02, DoneCount = 0x10, DoneAttention = 0x20 };

enum class DoneKind : quint8 { Batch = 0xfd, Procedure = 0xfe, InProcedure = 0xff };

enum class Change : quint8 {
    Database = 1,
    Language = 2,
    PacketSize = 4,
    Begin = 8,
    Commit = 9,
    Rollback = 10,
    Reset = 18
};

/// ERROR from severity 11 on, INFO below.
void sayMessage(ByteWriter& out, const ServerMessage& message, const QString& server);
void sayDone(ByteWriter& out, DoneKind kind, unsigned bits, quint64 rows = 0);
void sayReturnStatus(ByteWriter& out, int status);
void sayChange(ByteWriter& out, Change what, const QString& now, const QString& before);
void sayCollation(ByteWriter& out);
/// Begin, commit and rollback name the transaction by a number of 8 bytes; 0 where there is none.
void sayTransaction(ByteWriter& out, Change what, quint64 now, quint64 before);
/// `version` of the server as "11.0.7001.0".
void sayLoginAck(ByteWriter& out, quint32 tdsVersion, const QString& version);
void sayReturnValue(ByteWriter& out, int ordinal, const QString& name, const WireType& type, const Cell& value);
/// COLMETADATA and the rows. False where a value does not fit its column: an error of the lab's own.
[[nodiscard]] bool sayResult(ByteWriter& out, const ResultSet& result);

}  // namespace pchat::lab::tds
