#include "core/live/odbc/connection_string.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace pchat::odbc {

namespace {

using Part = tl::expected<QString, Message>;

bool isPlain(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._@$#\\\\-]{1,300}$"));
    return form.match(text).hasMatch();
}

Part checked(const QString& text) {
    if (isPlain(text)) return text;
    return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                    "“%1” cannot stand in a connection to SQL Server. Use letters, "
                                                    "digits and . _ @ $ # - only."),
                                  {visible(text)}));
}

/// Where the instance is reached; it is found by its name only where no port is known.
struct Place {
    QString host;
    QString port;
};
Place placeOf(const SqlInstance& instance) {
    const bool isElsewhere = !instance.address.isEmpty();
    const QString host = isElsewhere ? instance.address.section(QLatin1Char(','), 0, 0) : instance.host;
    const QString port = isElsewhere ? instance.address.section(QLatin1Char(','), 1) : QString();
    if (!port.isEmpty()) return {host, port};
    if (instance.port > 0) return {host, QString::number(instance.port)};
    return {instance.instance.isEmpty() ? host : host + QLatin1Char('\\') + instance.instance, {}};
}

Part serverPart(const Driver& driver, const SqlInstance& instance) {
    const Place place = placeOf(instance);
    if (!place.port.isEmpty())
        if (const Part port = checked(place.port); !port) return port;
    return checked(place.host).map([&](const QString& host) {
        if (driver.hasPortKeyword)
            return QStringLiteral("Server=%1;").arg(host) +
                   (place.port.isEmpty() ? QString() : QStringLiteral("Port=%1;").arg(place.port));
        if (place.port.isEmpty()) return QStringLiteral("Server=%1;").arg(host);
        return QStringLiteral("Server=tcp:%1,%2;").arg(host, place.port);
    });
}

bool hasControlCharacter(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar each) { return each.unicode() < 0x20 || each == QChar(0x7f); });
}

Part inBraces(const Driver& driver, const QString& password) {
    if (driver.braces == Braces::Doubled)
        return QLatin1Char('{') + QString(password).replace(QLatin1Char('}'), QLatin1String("}}")) + QLatin1Char('}');
    if (!password.contains(QLatin1Char('}'))) return QLatin1Char('{') + password + QLatin1Char('}');
    return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                    "The driver %1 cannot carry this password: it holds a closing "
                                                    "brace together with a semicolon, an opening brace in front, or a "
                                                    "blank at an end. Use another driver or another password."),
                                  {driver.name}));
}

Part passwordPart(const Driver& driver, const QString& password) {
    if (password.isEmpty() || hasControlCharacter(password) || password.size() > 128)
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                        "This password cannot be used: it must have 1 to 128 "
                                                        "characters, and no control character among them.")));
    const bool isOpen =
        password.contains(QLatin1Char(';')) || password.startsWith(QLatin1Char('{')) || password != password.trimmed();
    const bool hasSpecial = std::any_of(password.begin(), password.end(),
                                        [](QChar each) { return QStringLiteral("[]{}(),;?*=!@").contains(each); });
    if (isOpen || (hasSpecial && driver.braces == Braces::Doubled)) return inBraces(driver, password);
    return password;
}

Part loginPart(const Driver& driver, const Target& target) {
    if (target.login.isEmpty()) return QStringLiteral("Trusted_Connection=Yes;");
    if (!target.password)
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                        "The login “%1” needs its password. Hand it over by standard "
                                                        "input, with --password-stdin."),
                                      {visible(target.login)}));
    const Part login = checked(target.login);
    if (!login) return login;
    return passwordPart(driver, target.password->reveal()).map([&](const QString& password) {
        return QStringLiteral("UID=%1;PWD=%2;").arg(*login, password);
    });
}

Part encryptionPart(const Driver& driver, bool trusts) {
    const QString encrypt = QLatin1String(driver.encryption) + QLatin1Char(';');
    if (driver.trust)
        return encrypt + QLatin1String(driver.trust) + (trusts ? QStringLiteral("=yes;") : QStringLiteral("=no;"));
    if (trusts != driver.checksCertificate) return encrypt;
    if (trusts)
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                        "The driver %1 checks the certificate of the server and "
                                                        "cannot be told otherwise. Set trustServerCertificate to "
                                                        "false, or use another driver."),
                                      {driver.name}));
    return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                    "The driver %1 does not check the certificate of the server. Set "
                                                    "trustServerCertificate to true to accept that, or install an "
                                                    "ODBC driver of Microsoft."),
                                  {driver.name}));
}

}  // namespace

tl::expected<Secret, Message> connectionString(const Driver& driver, const Target& target) {
    const Part server = serverPart(driver, target.instance);
    if (!server) return tl::unexpected(server.error());
    const Part encryption = encryptionPart(driver, target.trustsCertificate);
    if (!encryption) return tl::unexpected(encryption.error());
    const Part login = loginPart(driver, target);
    if (!login) return tl::unexpected(login.error());
    QString text = QStringLiteral("Driver={%1};").arg(QLatin1String(driver.name)) + *server +
                   QStringLiteral("Database=master;APP=Persistent Chat Failover Wizard;");
    if (isPlain(target.workstation)) text += QStringLiteral("WSID=%1;").arg(target.workstation);
    return Secret(text + QLatin1String(driver.extra) + *encryption + *login);
}

}  // namespace pchat::odbc
