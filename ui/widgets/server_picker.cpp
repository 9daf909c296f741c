#include "ui/widgets/server_picker.h"

#include "core/situation/active_servers.h"
#include "ui/look/labels.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace pchat::ui {

namespace {

// facts/procedure.md 1.1
constexpr std::size_t mostServers = 8;
constexpr int usersPerServer = 20000;
constexpr int roomForNames = 520;  ///< pixels of a row at the smallest size of the window

bool contains(const std::vector<QString>& names, const QString& name) {
    return std::any_of(names.begin(), names.end(),
                       [&](const QString& each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
}

QString asLabel(QString name) {
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

ServerPicker::ServerPicker(QWidget* parent)
    : Retranslated(parent), m_label(new QLabel(this)), m_hint(hintLabel(this)), m_grid(new QGridLayout) {
    setObjectName(QStringLiteral("chooseServers"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addLayout(m_grid);
    row->addWidget(m_hint, 1, Qt::AlignTop);
    for (std::size_t at = 0; at < mostServers; ++at) {
        auto* box = new QCheckBox(this);
        box->hide();
        connect(box, &QCheckBox::toggled, this, [this, box](bool isTicked) { take(box, isTicked); });
        m_boxes.push_back(box);
    }
    m_label->setBuddy(m_boxes.front());
    retranslate();
}

void ServerPicker::setServers(const std::vector<QString>& offered, const std::vector<QString>& ticked) {
    if (offered != m_names) offer(offered);
    if (ticked != chosen()) m_refusal = Refusal::None;
    for (std::size_t at = 0; at < m_names.size(); ++at) {
        const QSignalBlocker quiet(m_boxes[at]);
        m_boxes[at]->setChecked(contains(ticked, m_names[at]));
    }
    explain();
}

/// More servers than the boxes are for are in no pool.
void ServerPicker::offer(const std::vector<QString>& names) {
    m_names = names;
    m_names.resize(std::min(names.size(), m_boxes.size()));
    m_refusal = Refusal::None;
    for (std::size_t at = 0; at < m_boxes.size(); ++at) {
        const bool isUsed = at < m_names.size();
        m_boxes[at]->setObjectName(isUsed ? QStringLiteral("activate-") + m_names[at] : QString());
        m_boxes[at]->setText(isUsed ? asLabel(m_names[at]) : QString());
        m_boxes[at]->setVisible(isUsed);
    }
    placeBoxes();
}

/// As many in a row as there is room for, below each other on few axes.
void ServerPicker::placeBoxes() {
    int widest = 1;
    for (std::size_t at = 0; at < m_names.size(); ++at)
        widest = std::max(widest, m_boxes[at]->sizeHint().width());
    const int columns = std::clamp(roomForNames / widest, 1, static_cast<int>(mostActiveServers));
    for (std::size_t at = 0; at < m_names.size(); ++at)
        m_grid->addWidget(m_boxes[at], static_cast<int>(at) / columns, static_cast<int>(at) % columns);
    if (m_boxes.empty()) return;
    // Label and hint stand on the line of the first box.
    for (QLabel* beside : {m_label, m_hint}) {
        beside->setMinimumHeight(m_boxes.front()->sizeHint().height());
        beside->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
}

std::vector<QString> ServerPicker::chosen() const {
    std::vector<QString> names;
    for (std::size_t at = 0; at < m_names.size(); ++at)
        if (m_boxes[at]->isChecked()) names.push_back(m_names[at]);
    return names;
}

void ServerPicker::take(QCheckBox* box, bool isTicked) {
    const std::size_t count = chosen().size();
    m_refusal = Refusal::None;
    if (count == 0) m_refusal = Refusal::TheLast;
    if (isTicked && count > mostActiveServers) m_refusal = Refusal::TooMany;
    if (m_refusal != Refusal::None) {
        const QSignalBlocker quiet(box);
        box->setChecked(!isTicked);
    }
    explain();
    if (m_refusal == Refusal::None) Q_EMIT changed();
}

void ServerPicker::explain() {
    const int room = static_cast<int>(chosen().size()) * usersPerServer;
    switch (m_refusal) {
        case Refusal::None:
            m_hint->setText(tr("Room for %1 users").arg(QLocale(QLocale::English).toString(room)));
            break;
        case Refusal::TheLast:
            m_hint->setText(tr("One server at least has to be active."));
            break;
        case Refusal::TooMany:
            m_hint->setText(tr("A pool has at most 4 active servers."));
            break;
    }
    for (QCheckBox* box : m_boxes)
        box->setAccessibleDescription(m_hint->text());
}

void ServerPicker::retranslate() {
    m_label->setText(tr("Acti&ve servers:"));
    setAccessibleName(tr("Servers that become active"));
    explain();
}

}  // namespace pchat::ui
