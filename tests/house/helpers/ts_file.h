// A translation file as Qt Linguist writes it, read into plain values.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace pchat::test {

struct TsMessage {
    QString context;
    QString source;
    QString comment;
    QString type;  ///< empty, "unfinished", "vanished" or "obsolete"
    bool isCounted = false;
    QStringList translations;  ///< one, or one for each plural form
    [[nodiscard]] QString shown() const { return context + QStringLiteral(": ") + source; }
};

/// `isRead` is false where the file is missing or is not XML.
struct TsFile {
    bool isRead = false;
    std::vector<TsMessage> messages;
};

[[nodiscard]] TsFile readTs(const QString& path);

/// %1 … %9 and %n in a text, each once, in order.
[[nodiscard]] QString placesIn(const QString& text);

}  // namespace pchat::test
