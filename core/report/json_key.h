// A key of a JSON answer, from a literal. Pure; any thread.
#pragma once

#include <QString>

namespace pchat {

inline QString key(const char* name) {
    return QString::fromLatin1(name);
}

}  // namespace pchat
