#include "ui/widgets/profile_form.h"

#include "ui/look/labels.h"
#include "ui/widgets/path_field.h"

#include <QGridLayout>
#include <QLineEdit>

namespace pchat::ui {

ProfileForm::ProfileForm(WizardModel& model, QWidget* parent)
    : Retranslated(parent),
      m_model(model),
      m_label(new QLabel(this)),
      m_path(new PathField(PathKind::ProfileFile, "profilePath", this)),
      m_open(actionButton("openProfile", this)),
      m_backupLabel(new QLabel(this)),
      m_backup(new QLineEdit(this)),
      m_discover(actionButton("discoverProfile", this)),
      m_said(hintLabel(this)) {
    m_label->setBuddy(m_path);
    m_backup->setObjectName(QStringLiteral("backupInstance"));
    m_backupLabel->setBuddy(m_backup);
    m_said->setObjectName(QStringLiteral("discoverySaid"));
    setFocusProxy(m_path);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_path, 0, 1);
    grid->addWidget(m_open, 0, 2);
    grid->addWidget(m_backupLabel, 1, 0);
    grid->addWidget(m_backup, 1, 1);
    grid->addWidget(m_discover, 1, 2);
    grid->addWidget(m_said, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(3, 1);
    connect(m_path, &PathField::changed, this, &ProfileForm::refresh);
    connect(&model, &WizardModel::estateChanged, this, &ProfileForm::refresh);
    connect(m_open, &QPushButton::clicked, this, [this] { m_model.openProfile(m_path->path()); });
    connect(m_discover, &QPushButton::clicked, this,
            [this] { m_model.discoverProfile(m_path->path(), m_backup->text().trimmed()); });
    retranslate();
}

void ProfileForm::refresh() {
    const bool isFree = !m_path->path().isEmpty() && !m_model.isDiscovering() && !m_model.isOpening();
    m_open->setEnabled(isFree);
    m_discover->setEnabled(isFree);
    const Message& said = m_model.discoverySaid();
    m_said->setText(said.isEmpty() ? tr("A profile that does not exist yet can be filled in from the management shell "
                                        "and the backup SQL Server. Nothing is changed there.")
                                   : m_model.say(said));
}

void ProfileForm::retranslate() {
    m_label->setText(tr("Profi&le:"));
    m_path->setName(tr("Path of the profile file"));
    m_open->setText(tr("&Open"));
    m_backupLabel->setText(tr("Backup SQL &Server:"));
    m_backup->setPlaceholderText(tr("the one that the topology names"));
    m_backup->setAccessibleName(tr("Backup SQL Server instance"));
    m_discover->setText(tr("Fill &in from the servers"));
    refresh();
}

}  // namespace pchat::ui
