#include "app/cli/commands.h"
#include "app/cli/interrupt_watch.h"
#include "core/lab/lab.h"
#include "core/lab/lab_server.h"
#include "core/report/writer.h"

#include <condition_variable>

namespace pchat::cli {

#ifdef PCHAT_HAS_LAB_SERVER

namespace {

/// Until Ctrl-C, or a request to end.
class Interrupt {
  public:
    Interrupt()
        : m_watch([this](int) {
              const std::scoped_lock lock(m_mutex);
              m_hasCome = true;
              m_came.notify_all();
          }) {}
    void await() {
        std::unique_lock lock(m_mutex);
        m_came.wait(lock, [this] { return m_hasCome; });
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    bool m_hasCome = false;
    InterruptWatch m_watch;
};

tl::expected<lab::ServeRequest, Message> requestFrom(const Context& context) {
    constexpr int highestPort = 65535 - 3;
    lab::ServeRequest request;
    request.folder = context.arguments.words.front();
    const QString port = context.arguments.value(QStringLiteral("--port"), QString::number(request.firstPort));
    bool isNumber = false;
    request.firstPort = port.toInt(&isNumber);
    if (!isNumber || request.firstPort < 0 || request.firstPort > highestPort)
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "--port cannot be \"%1\". Use a number from 0 to %2."),
                                      {port, highestPort}));
    const QString tls = context.arguments.value(QStringLiteral("--encryption"), QStringLiteral("on"));
    request.tls = tls == QLatin1String("off")  ? lab::ServedTls::Off
                  : tls == QLatin1String("on") ? lab::ServedTls::On
                                               : lab::ServedTls::Required;
    if (context.password) request.password = *context.password;
    return request;
}

QString addressOf(const lab::ServedInstance& instance) {
    return QStringLiteral("127.0.0.1,%1").arg(instance.port);
}

void show(Context& context, const lab::LabServer& server) {
    Writer writer(context.console.catalog(), QT_TRANSLATE_NOOP("core", "The practice servers are being served"));
    std::vector<Writer::Row> rows;
    QJsonArray instances;
    for (const lab::ServedInstance& each : server.instances()) {
        const Message state = each.answers ? QT_TRANSLATE_NOOP("core", "can be reached")
                                           : QT_TRANSLATE_NOOP("core", "dead: refuses connections");
        rows.push_back({Message::verbatim(json::nameOf(each.role)), Message::verbatim(each.name),
                        Message::verbatim(addressOf(each)), state});
        instances.append(QJsonObject{{QStringLiteral("role"), json::nameOf(each.role)},
                                     {QStringLiteral("name"), each.name},
                                     {QStringLiteral("port"), each.port},
                                     {QStringLiteral("answers"), each.answers}});
    }
    writer.table({QT_TRANSLATE_NOOP("core", "Role"), QT_TRANSLATE_NOOP("core", "Server"),
                  QT_TRANSLATE_NOOP("core", "Address"), QT_TRANSLATE_NOOP("core", "State")},
                 rows);
    writer.facts({{QT_TRANSLATE_NOOP("core", "Login"), Message::verbatim(lab::servedLogin())},
                  {QT_TRANSLATE_NOOP("core", "Profile"), Message::verbatim(server.profilePath())}});
    writer.paragraph(QT_TRANSLATE_NOOP("core", "Press Ctrl-C to end."));
    context.console.show(writer.take(), {{QStringLiteral("login"), lab::servedLogin()},
                                         {QStringLiteral("profile"), server.profilePath()},
                                         {QStringLiteral("instances"), instances}});
}

}  // namespace

ExitStatus serveLab(Context& context) {
    const auto request = requestFrom(context);
    if (!request) return refuse(context.console, request.error());
    const QString language = context.arguments.value(QStringLiteral("--server-language"));
    if (!language.isEmpty())
        if (const auto set = lab::setLanguage(request->folder, language); !set)
            return refuse(context.console, set.error());
    Interrupt interrupt;
    const auto server = lab::LabServer::start(*request);
    if (!server) return refuse(context.console, server.error());
    show(context, **server);
    interrupt.await();
    return ExitStatus::Done;
}

#else

ExitStatus serveLab(Context& context) {
    return refuse(context.console,
                  QT_TRANSLATE_NOOP("core",
                                    "On this system practice servers cannot be put on ports. Practice works without "
                                    "it: pchatctl practice."));
}

#endif

}  // namespace pchat::cli
