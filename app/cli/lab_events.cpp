#include "app/cli/commands.h"
#include "core/lab/lab.h"
#include "core/report/writer.h"

namespace pchat::cli {

namespace {

constexpr int mostMinutes = 100000;

/// Says what happened and what can be done next.
ExitStatus told(Context& context, const Message& sentence, const QJsonObject& result) {
    Writer writer(context.console.catalog(), sentence);
    writer.paragraph(
        {QT_TRANSLATE_NOOP("core", "Look at it with: pchatctl lab truth \"%1\""), {context.arguments.words.front()}});
    context.console.show(writer.take(), result);
    return ExitStatus::Done;
}

}  // namespace

ExitStatus letLabPass(Context& context) {
    const QString& folder = context.arguments.words.front();
    const QString& text = context.arguments.words.at(1);
    bool isNumber = false;
    const int minutes = text.toInt(&isNumber);
    if (!isNumber || minutes < 1 || minutes > mostMinutes)
        return refuse(context.console,
                      {QT_TRANSLATE_NOOP("core", "MINUTES cannot be \"%1\". Use a whole number from 1 to %2."),
                       {text, mostMinutes}});
    if (const auto passed = lab::letPass(folder, std::chrono::minutes(minutes)); !passed)
        return refuse(context.console, passed.error());
    return told(
        context,
        Message::counted(QT_TRANSLATE_N_NOOP("core", "%n minute(s) have passed in the practice estate."), minutes),
        {{QStringLiteral("minutes"), minutes}});
}

ExitStatus causeLabEvent(Context& context) {
    const QString& event = context.arguments.words.at(1);
    if (const auto happened = lab::happen(context.arguments.words.front(), event); !happened)
        return refuse(context.console, happened.error());
    return told(context, {QT_TRANSLATE_NOOP("core", "It has happened in the practice estate: %1"), {event}},
                {{QStringLiteral("event"), event}});
}

}  // namespace pchat::cli
