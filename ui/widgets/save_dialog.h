// Saving a document the person asked for, without a dialog that blocks.
#pragma once

#include <QWidget>

#include <functional>

namespace pchat::ui {

struct SaveFormat {
    QString filter;  ///< "HTML (*.html)"
    QString suffix;  ///< "html"
    std::function<QByteArray()> content;
};

/// Opens a dialog; writes the chosen format; then `told` gets the path, or an empty text and why it failed.
void saveDocument(QWidget* parent, const QString& proposedName, const std::vector<SaveFormat>& formats,
                  const std::function<void(const QString& path, const QString& problem)>& told);

}  // namespace pchat::ui
