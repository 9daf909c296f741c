#include "ui/widgets/recent_profiles.h"

#include "ui/look/labels.h"

#include <QDir>
#include <QVBoxLayout>

namespace pchat::ui {

namespace {
constexpr int mostShown = 3;
constexpr int widestPath = 560;
}  // namespace

RecentProfiles::RecentProfiles(const WizardModel& model, QWidget* parent)
    : Retranslated(parent), m_model(model), m_title(groupLabel(this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(m_title);
    for (int number = 0; number < mostShown; ++number)
        rows->addWidget(addButton(number), 0, Qt::AlignLeft);
    connect(&model, &WizardModel::recentProfilesChanged, this, &RecentProfiles::retranslate);
    retranslate();
}

QPushButton* RecentProfiles::addButton(int number) {
    const QByteArray name = "recentProfile" + QByteArray::number(number + 1);
    QPushButton* button = actionButton(name.constData(), this);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    connect(button, &QPushButton::clicked, this, [this, number] { Q_EMIT chosen(m_model.recentProfiles()[number]); });
    m_buttons.push_back(button);
    return button;
}

void RecentProfiles::showPaths() {
    const QStringList& paths = m_model.recentProfiles();
    setVisible(!paths.isEmpty());
    for (int at = 0; at < mostShown; ++at) {
        QPushButton* button = m_buttons[static_cast<std::size_t>(at)];
        button->setVisible(at < paths.size());
        if (at >= paths.size()) continue;
        const QString shown = QDir::toNativeSeparators(paths[at]);
        button->setText(button->fontMetrics()
                            .elidedText(shown, Qt::ElideMiddle, widestPath)
                            .replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(shown);
        button->setAccessibleName(tr("Open the profile %1").arg(shown));
    }
}

void RecentProfiles::retranslate() {
    m_title->setText(tr("Recent profiles"));
    showPaths();
}

}  // namespace pchat::ui
