// What a run file holds, written and read: documents as canonical JSON, one for each part and one for each step.
//
// Steps are documents of their own, so that a plan of thousands of files is never held as JSON as a whole. Reading
// collects every problem; what could be read is there all the same. No files, no locks: see run_file.h.
#pragma once

#include "core/run/run_file.h"
#include "core/run/store.h"

namespace pchat {

using DocumentVisitor = std::function<void(const QString& name, const QByteArray& bytes)>;

/// The documents in the order in which they are stored and hashed.
void eachDocument(const RunDocuments& documents, const DocumentVisitor& visit);

struct RunContents {
    RunDocuments documents;
    std::map<QString, QJsonObject> evidence;
    QByteArray head;        ///< hash of the last record
    qint64 lastRecord = 0;  ///< its number; records are numbered from 1
    QDateTime createdAt;    ///< by the computer's own clock
    std::vector<Message> problems;
};
/// Events go to `onEvent` in order, as far as the chain holds.
using EventVisitor = std::function<void(Event event)>;
[[nodiscard]] RunContents readContents(const RunStore& store, const EventVisitor& onEvent);

/// Paths of the finished and unfinished runs' files in a folder, by name.
[[nodiscard]] QStringList runFilesIn(const QString& folder);

/// Why the format forbids reading; nullopt where it does not.
[[nodiscard]] std::optional<Message> formatProblem(const RunStore& store, const QString& shownPath);

/// The names under which the store keeps what is neither document nor record.
namespace meta {
constexpr QLatin1String genesis("genesis");
constexpr QLatin1String createdAt("created-at");
constexpr QLatin1String head("head");  ///< only while closed: number and hash of the last record
}  // namespace meta
[[nodiscard]] QString headText(qint64 lastRecord, const QByteArray& head);

}  // namespace pchat
