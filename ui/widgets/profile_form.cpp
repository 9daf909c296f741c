#include "ui/widgets/profile_form.h"

#include "ui/look/labels.h"
#include "ui/widgets/path_field.h"

#include <QHBoxLayout>

namespace pchat::ui {

ProfileForm::ProfileForm(WizardModel& model, QWidget* parent)
    : Retranslated(parent),
      m_label(new QLabel(this)),
      m_path(new PathField(PathKind::ProfileFile, "profilePath", this)),
      m_open(actionButton("openProfile", this)) {
    m_label->setBuddy(m_path);
    m_open->setEnabled(false);
    setFocusProxy(m_path);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_label, m_path, m_open})
        layout->addWidget(part, part == m_path ? 1 : 0, Qt::AlignTop);
    connect(m_path, &PathField::changed, this, [this] { m_open->setEnabled(!m_path->path().isEmpty()); });
    connect(m_open, &QPushButton::clicked, this, [this, &model] { model.openProfile(m_path->path()); });
    retranslate();
}

void ProfileForm::retranslate() {
    m_label->setText(tr("Pro&file:"));
    m_path->setName(tr("Path of the profile file"));
    m_open->setText(tr("&Open"));
}

}  // namespace pchat::ui
