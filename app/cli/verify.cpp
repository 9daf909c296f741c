#include "app/cli/commands.h"
#include "core/report/writer.h"
#include "core/run/run_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pchat::cli {

namespace {

Message sentenceOf(const Verification& found) {
    if (!found.isWhole) return QT_TRANSLATE_NOOP("core", "The run file is not whole. Do not rely on what it says.");
    if (found.hasEnded)
        return Message::counted(
            QT_TRANSLATE_N_NOOP("core", "The run file is whole: %n event(s), each in its place. The run has ended."),
            found.events);
    return Message::counted(
        QT_TRANSLATE_N_NOOP("core",
                            "The run file is whole: %n event(s), each in its place. The run has not ended; it can be "
                            "resumed."),
        found.events);
}

QJsonArray saidAll(const std::vector<Message>& messages, const Catalog& catalog) {
    QJsonArray array;
    for (const Message& message : messages)
        array.append(catalog.say(message));
    return array;
}

}  // namespace

ExitStatus verifyRun(Context& context) {
    const QString path = context.arguments.words.front();
    if (!QFileInfo(path).isFile())
        return refuse(context.console, {QT_TRANSLATE_NOOP("core", "There is no file %1."), {path}});
    const Verification found = verifyRunFile(path);
    const Catalog& catalog = context.console.catalog();
    Writer writer(catalog, {QT_TRANSLATE_NOOP("core", "Verification of %1"), {path}});
    writer.notice(found.isWhole ? Tone::Good : Tone::Danger, sentenceOf(found));
    writer.bullets(found.problems);
    writer.facts({{QT_TRANSLATE_NOOP("core", "Hash of the last event"), Message::verbatim(found.head)}});
    writer.paragraph(QT_TRANSLATE_NOOP("core",
                                       "Keep the hash elsewhere: with it, a file whose last events were cut off "
                                       "or that was written anew as a whole is noticed too."));
    context.console.show(writer.take(), {{QStringLiteral("runFile"), path},
                                         {QStringLiteral("whole"), found.isWhole},
                                         {QStringLiteral("ended"), found.hasEnded},
                                         {QStringLiteral("events"), found.events},
                                         {QStringLiteral("head"), found.head},
                                         {QStringLiteral("problems"), saidAll(found.problems, catalog)}});
    if (!found.isWhole) return ExitStatus::Damaged;
    return found.problems.empty() ? ExitStatus::Done : ExitStatus::DoneWithWarnings;
}

}  // namespace pchat::cli
