#include "ui/widgets/save_dialog.h"

#include <QFileDialog>
#include <QSaveFile>

#include <algorithm>

namespace pchat::ui {

namespace {

/// Empty when all was written.
QString write(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return file.errorString();
    return {};
}

}  // namespace

void saveDocument(QWidget* parent, const QString& proposedName, const std::vector<SaveFormat>& formats,
                  const std::function<void(const QString&, const QString&)>& told) {
    auto* dialog = new QFileDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const SaveFormat& format : formats)
        filters << format.filter;
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(formats.front().suffix);
    dialog->selectFile(proposedName + QLatin1Char('.') + formats.front().suffix);
    const auto formatOf = [formats](const QString& filter) {
        const auto found =
            std::find_if(formats.begin(), formats.end(), [&](const SaveFormat& f) { return f.filter == filter; });
        return found == formats.end() ? formats.front() : *found;
    };
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, formatOf](const QString& filter) { dialog->setDefaultSuffix(formatOf(filter).suffix); });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [dialog, formatOf, told](const QString& path) {
        const QString problem = write(path, formatOf(dialog->selectedNameFilter()).content());
        told(problem.isEmpty() ? path : QString(), problem);
    });
    dialog->open();
}

}  // namespace pchat::ui
