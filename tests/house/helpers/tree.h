// The project's own source tree, read as text. The root is PCHAT_SOURCE.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace pchat::test {

struct SourceFile {
    QString path;  ///< from the root: "core/text/json.h"
    QString text;
    [[nodiscard]] bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
    [[nodiscard]] int lines() const { return static_cast<int>(text.count(QLatin1Char('\n'))); }
    /// "core/text", "ui", "app"; for tests "tests/text".
    [[nodiscard]] QString room() const;
    /// The text without comments and without what stands in quotes.
    [[nodiscard]] QString code() const;
    /// What stands in `#include "…"`, in order; the <…> ones are in systemIncludes().
    [[nodiscard]] QStringList includes() const;
    [[nodiscard]] QStringList systemIncludes() const;
};

[[nodiscard]] QString root();
/// Every .h and .cpp below these folders of the root, in the order of their paths.
[[nodiscard]] std::vector<SourceFile> filesBelow(const QStringList& folders);

}  // namespace pchat::test
