#include "ui/widgets/scenario_picker.h"

#include "ui/look/labels.h"
#include "ui/widgets/path_field.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRandomGenerator>
#include <QStandardPaths>

namespace pchat::ui {

ScenarioPicker::ScenarioPicker(WizardModel& model, QWidget* parent)
    : Retranslated(parent),
      m_model(model),
      m_list(new QListWidget(this)),
      m_description(sentenceLabel(this)),
      m_folderLabel(new QLabel(this)),
      m_folder(new PathField(PathKind::Folder, "practiceFolder", this)),
      m_create(actionButton("createPractice", this)) {
    m_list->setObjectName(QStringLiteral("scenarios"));
    m_list->setFixedHeight(fontMetrics().height() * 5 + 10);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_description->setAlignment(Qt::AlignTop);
    m_folderLabel->setBuddy(m_folder);
    m_folder->setPath(QDir::toNativeSeparators(newPracticeFolder()));
    setFocusProxy(m_list);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_list, 3);
    top->addWidget(m_description, 4);
    auto* line = new QHBoxLayout;
    line->addWidget(m_folderLabel);
    line->addWidget(m_folder, 1);
    line->addWidget(m_create);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addLayout(line);
    connect(m_list, &QListWidget::currentRowChanged, this, &ScenarioPicker::describe);
    connect(m_create, &QPushButton::clicked, this, &ScenarioPicker::create);
    connect(&model, &WizardModel::estateChanged, this, [this] { m_create->setEnabled(!m_model.isOpening()); });
    for (std::size_t count = model.scenarios().size(); count > 0; --count)
        m_list->addItem(QString());
    m_list->setCurrentRow(0);
    retranslate();
}

void ScenarioPicker::describe() {
    const int row = m_list->currentRow();
    m_description->setText(row < 0 ? QString()
                                   : m_model.say(m_model.scenarios()[static_cast<std::size_t>(row)].description));
}

void ScenarioPicker::create() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    const QString folder = QDir::fromNativeSeparators(m_folder->path());
    const QString profile = QDir(folder).filePath(QStringLiteral("site.json"));
    if (QFile::exists(profile)) return m_model.openProfile(profile);
    m_model.createPractice({folder, m_model.scenarios()[static_cast<std::size_t>(row)].name,
                            QRandomGenerator::global()->bounded(1U, 1000000U)});
}

void ScenarioPicker::retranslate() {
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setText(m_model.say(m_model.scenarios()[static_cast<std::size_t>(row)].title));
        m_list->item(row)->setToolTip(m_list->item(row)->text());
    }
    m_list->setAccessibleName(tr("What has happened"));
    m_folderLabel->setText(tr("Fol&der:"));
    m_folder->setName(tr("Folder of the practice estate"));
    m_create->setText(tr("Make and &open"));
    m_create->setToolTip(tr("Opens the estate where the folder holds one already"));
    describe();
}

QString newPracticeFolder() {
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    for (int number = 1;; ++number) {
        const QString folder = data.filePath(QStringLiteral("practice-%1").arg(number));
        if (!QFile::exists(folder)) return folder;
    }
}

}  // namespace pchat::ui
