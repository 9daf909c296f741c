// What JSON answers are put together from. Pure; any thread.
#pragma once

#include "core/text/catalog.h"

#include <QJsonArray>

namespace pchat {

/// A key, from a literal.
inline QString key(const char* name) {
    return QString::fromLatin1(name);
}

/// Each message in the catalog's language.
inline QJsonArray saidAll(const std::vector<Message>& messages, const Catalog& catalog) {
    QJsonArray array;
    for (const Message& message : messages)
        array.append(catalog.say(message));
    return array;
}

}  // namespace pchat
