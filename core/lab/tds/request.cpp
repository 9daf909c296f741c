#include "core/lab/tds/request.h"

namespace pchat::lab::tds {

namespace {

constexpr unsigned byReference = 0x01;
constexpr quint8 nextCall = 0x80;
constexpr quint8 nextCallUnexecuted = 0xff;

/// Numbers of the system's procedures, MS-TDS 2.2.6.6.
constexpr std::pair<int, const char*> numbered[] = {
    {1, "sp_cursor"},         {2, "sp_cursoropen"},      {3, "sp_cursorprepare"}, {4, "sp_cursorexecute"},
    {5, "sp_cursorprepexec"}, {6, "sp_cursorunprepare"}, {7, "sp_cursorfetch"},   {8, "sp_cursoroption"},
    {9, "sp_cursorclose"},    {10, "sp_executesql"},     {11, "sp_prepare"},      {12, "sp_execute"},
    {13, "sp_prepexec"},      {14, "sp_prepexecrpc"},    {15, "sp_unprepare"}};

QString procedureOf(int number) {
    for (const auto& [each, name] : numbered)
        if (each == number) return QLatin1String(name);
    return QStringLiteral("#%1").arg(number);
}

/// Transactions and query notifications, behind their whole length.
void skipHeaders(ByteReader& in) {
    const quint32 length = in.u32();
    in.skip(static_cast<qsizetype>(length) - 4);
}

std::optional<Parameter> readParameter(ByteReader& in) {
    Parameter parameter;
    parameter.name = in.text(in.u8());
    parameter.isOutput = (in.u8() & byReference) != 0;
    const auto type = readType(in);
    if (!type) return std::nullopt;
    parameter.type = *type;
    parameter.value = readValue(in, *type);
    return parameter;
}

QString withoutWord(QString type, const QString& word) {
    if (type.endsWith(QLatin1Char(' ') + word, Qt::CaseInsensitive)) type.chop(word.size() + 1);
    return type.trimmed();
}

}  // namespace

QString readBatchText(const QByteArray& body) {
    ByteReader in(body);
    skipHeaders(in);
    return in.isWhole() ? fromUtf16(in.take(body.size() - in.position())) : QString();
}

std::optional<RpcRequest> readRpc(const QByteArray& body) {
    constexpr quint16 isNumbered = 0xffff;
    ByteReader in(body);
    skipHeaders(in);
    RpcRequest request;
    const quint16 units = in.u16();
    request.procedure = units == isNumbered ? procedureOf(in.u16()) : in.text(units);
    in.skip(2);
    while (in.isWhole() && !in.atEnd() && in.peek() != nextCall && in.peek() != nextCallUnexecuted) {
        auto parameter = readParameter(in);
        if (!parameter) return std::nullopt;
        request.parameters.push_back(std::move(*parameter));
    }
    return in.isWhole() ? std::optional(request) : std::nullopt;
}

int readTransaction(const QByteArray& body) {
    ByteReader in(body);
    skipHeaders(in);
    return in.u16();
}

std::vector<std::pair<QString, QString>> readDeclarations(const QString& text) {
    std::vector<std::pair<QString, QString>> result;
    int depth = 0;
    QString part;
    const auto keep = [&] {
        const QString trimmed = part.simplified();
        const QString name = trimmed.section(QLatin1Char(' '), 0, 0);
        const QString type = withoutWord(withoutWord(trimmed.section(QLatin1Char(' '), 1), QStringLiteral("OUTPUT")),
                                         QStringLiteral("OUT"));
        if (!name.isEmpty()) result.emplace_back(name, type);
        part.clear();
    };
    for (const QChar each : text) {
        depth += each == QLatin1Char('(') ? 1 : each == QLatin1Char(')') ? -1 : 0;
        if (each == QLatin1Char(',') && depth == 0)
            keep();
        else
            part += each;
    }
    keep();
    return result;
}

}  // namespace pchat::lab::tds
