#include "app/cli/password.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace pchat::cli {

Option passwordOption() {
    return {"--password-stdin", nullptr,
            QT_TRANSLATE_NOOP("core", "reads the password of the SQL Server login from standard input, one line")};
}

tl::expected<std::optional<Secret>, Message> passwordFrom(const Arguments& arguments) {
    if (!arguments.has(QStringLiteral("--password-stdin"))) return std::nullopt;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return std::nullopt;
    QByteArray line = input.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "No password came by standard input. Write it there as one line.")));
    return Secret(QString::fromUtf8(line));
}

}  // namespace pchat::cli
