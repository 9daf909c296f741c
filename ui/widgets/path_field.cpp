#include "ui/widgets/path_field.h"

#include "ui/look/labels.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>

namespace pchat::ui {

PathField::PathField(PathKind kind, const char* objectName, QWidget* parent)
    : Retranslated(parent), m_kind(kind), m_edit(new QLineEdit(this)), m_browse(actionButton("browse", this)) {
    m_edit->setObjectName(QLatin1String(objectName));
    setFocusProxy(m_edit);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_browse);
    connect(m_edit, &QLineEdit::textChanged, this, &PathField::changed);
    connect(m_browse, &QPushButton::clicked, this, &PathField::browse);
    retranslate();
}

QString PathField::path() const {
    return m_edit->text().trimmed();
}

void PathField::setPath(const QString& path) {
    m_edit->setText(path);
}

void PathField::setName(const QString& accessibleName) {
    m_edit->setAccessibleName(accessibleName);
}

void PathField::retranslate() {
    m_browse->setText(tr("Browse…"));
}

void PathField::browse() {
    auto* dialog = new QFileDialog(this, QString(), path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_kind == PathKind::Folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (m_kind == PathKind::ProfileFile) dialog->setNameFilter(tr("Site profiles (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
    dialog->open();
}

}  // namespace pchat::ui
