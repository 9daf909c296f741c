// DocumentReader: puts the documents of a run file together again, in the order in which they were written.
//
// What cannot be read or is missing becomes a problem in words; nothing throws. Used on the thread of its RunStore.
#pragma once

#include "core/run/run_file.h"

#include <QHash>
#include <QSet>

namespace pchat {

class DocumentReader {
  public:
    explicit DocumentReader(RunDocuments& documents) : m_documents(documents) {}
    void read(const QString& name, const QByteArray& bytes);
    /// Everything that was wrong, and what never came.
    [[nodiscard]] std::vector<Message> problems() const;

  private:
    bool take(const QString& name, const QJsonValue& value, json::Problems& problems);

    void takeStep(const QJsonValue& value, Step& step, json::Problems& problems);
    void share(Probe& probe);

    RunDocuments& m_documents;
    QHash<QString, Query> m_queries;  ///< the same few are asked by thousands of steps: their text is kept once
    QSet<QString> m_seen;
    std::vector<Message> m_problems;
};

}  // namespace pchat
