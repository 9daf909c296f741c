#include "ui/widgets/choices_panel.h"

#include "ui/look/labels.h"
#include "ui/widgets/server_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>

namespace pchat::ui {

namespace {

bool isSame(const Choices& one, const Choices& other) {
    return one.order == other.order && one.fences == other.fences && one.setUpMirror == other.setUpMirror &&
           one.takesTail == other.takesTail && one.salvageWaiver == other.salvageWaiver &&
           one.afterCare == other.afterCare && one.activeServers == other.activeServers;
}

}  // namespace

ChoicesPanel::ChoicesPanel(QWidget* parent)
    : Retranslated(parent),
      m_rows(new QVBoxLayout(this)),
      m_orderLabel(new QLabel(this)),
      m_order(new QComboBox(this)),
      m_orderReason(hintLabel(this)),
      m_tail(new QCheckBox(this)),
      m_tailReason(hintLabel(this)),
      m_mirror(new QCheckBox(this)),
      m_fences(new QCheckBox(this)),
      m_careLabel(new QLabel(this)),
      m_care(new QComboBox(this)),
      m_servers(new ServerPicker(this)),
      m_salvage(new QCheckBox(this)),
      m_waiver(new QLineEdit(this)) {
    setObjectName(QStringLiteral("choicesPanel"));
    m_order->setObjectName(QStringLiteral("chooseOrder"));
    m_fences->setObjectName(QStringLiteral("chooseFences"));
    m_mirror->setObjectName(QStringLiteral("chooseMirror"));
    m_tail->setObjectName(QStringLiteral("chooseTail"));
    m_salvage->setObjectName(QStringLiteral("chooseSalvage"));
    m_waiver->setObjectName(QStringLiteral("salvageWaiver"));
    m_care->setObjectName(QStringLiteral("chooseCare"));
    m_orderLabel->setBuddy(m_order);
    m_careLabel->setBuddy(m_care);
    for (const FailbackOrder order : {FailbackOrder::Documented, FailbackOrder::NormalFirst})
        m_order->addItem(QString(), QVariant::fromValue(static_cast<int>(order)));
    for (const AfterCare care : {AfterCare::None, AfterCare::Backup, AfterCare::All})
        m_care->addItem(QString(), QVariant::fromValue(static_cast<int>(care)));
    m_salvage->setChecked(true);
    layOut();
    joinSignals();
    retranslate();
}

void ChoicesPanel::layOut() {
    for (QComboBox* box : {m_order, m_care})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    addRow({m_orderLabel, m_order, m_orderReason});
    addRow({m_tail, m_tailReason});
    auto* ticks = addRow({m_mirror, m_fences, m_careLabel, m_care});
    ticks->addStretch(1);
    m_rows->addWidget(m_servers);
    addRow({m_salvage, m_waiver});
}

/// The last of a row takes what is left of it, where it can.
QHBoxLayout* ChoicesPanel::addRow(std::initializer_list<QWidget*> parts) {
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (QWidget* part : parts)
        row->addWidget(part, part == m_orderReason || part == m_tailReason || part == m_waiver ? 1 : 0);
    m_rows->addLayout(row);
    return row;
}

void ChoicesPanel::joinSignals() {
    connect(m_order, &QComboBox::currentIndexChanged, this, &ChoicesPanel::choose);
    connect(m_care, &QComboBox::currentIndexChanged, this, &ChoicesPanel::choose);
    connect(m_fences, &QCheckBox::toggled, this, &ChoicesPanel::choose);
    connect(m_tail, &QCheckBox::toggled, this, &ChoicesPanel::choose);
    connect(m_mirror, &QCheckBox::toggled, this, &ChoicesPanel::choose);
    connect(m_servers, &ServerPicker::changed, this, &ChoicesPanel::choose);
    connect(m_salvage, &QCheckBox::toggled, this, [this](bool keep) {
        m_waiver->setEnabled(!keep);
        if (!keep) askForReason();
        choose();
    });
    connect(m_waiver, &QLineEdit::editingFinished, this, &ChoicesPanel::choose);
    connect(m_waiver, &QLineEdit::textEdited, this, &ChoicesPanel::editing);
}

/// The page may be longer than its window.
void ChoicesPanel::askForReason() {
    m_waiver->setFocus();
    for (QWidget* each = parentWidget(); each != nullptr; each = each->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(each)) area->ensureWidgetVisible(m_waiver);
}

void ChoicesPanel::setChoices(const Choices& choices, const OfferedChoices& offered) {
    // An unticked box waits for its reason, also when the plan is made anew meanwhile.
    if (!isSame(choices, m_choices)) {
        const QSignalBlocker salvage(m_salvage);
        m_salvage->setChecked(choices.salvageWaiver.isEmpty());
        m_waiver->setText(choices.salvageWaiver);
    }
    m_choices = choices;
    m_offered = offered;
    setVisible(offered.isAny());
    const QSignalBlocker order(m_order), fences(m_fences), mirror(m_mirror), tail(m_tail), care(m_care);
    for (QWidget* part : std::initializer_list<QWidget*>{m_orderLabel, m_order, m_orderReason})
        part->setVisible(offered.order);
    m_fences->setVisible(offered.fences);
    m_mirror->setVisible(offered.mirror);
    m_tail->setVisible(offered.tail);
    m_tailReason->setVisible(offered.tail);
    m_careLabel->setVisible(offered.care.has_value());
    m_care->setVisible(offered.care.has_value());
    m_care->setCurrentIndex(m_care->findData(static_cast<int>(careIn(choices))));
    m_servers->setVisible(offered.hasServers());
    m_servers->setServers(offered.servers, serversIn(choices));
    m_salvage->setVisible(offered.salvage);
    m_waiver->setVisible(offered.salvage);
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(choices.order)));
    m_fences->setChecked(choices.fences);
    m_mirror->setChecked(choices.setUpMirror);
    m_tail->setChecked(choices.takesTail);
    m_waiver->setEnabled(!m_salvage->isChecked());
    explain();
}

AfterCare ChoicesPanel::careIn(const Choices& choices) const {
    return choices.afterCare.value_or(m_offered.care.value_or(AfterCare::Backup));
}

std::vector<QString> ChoicesPanel::serversIn(const Choices& choices) const {
    return choices.activeServers.empty() ? m_offered.usualServers : choices.activeServers;
}

void ChoicesPanel::choose() {
    Choices now = m_choices;
    if (m_offered.order) now.order = static_cast<FailbackOrder>(m_order->currentData().toInt());
    if (m_offered.fences) now.fences = m_fences->isChecked();
    if (m_offered.tail) now.takesTail = m_tail->isChecked();
    if (m_offered.mirror) now.setUpMirror = m_mirror->isChecked();
    // What was waived of another state of the old side is not waived of this one.
    const bool waives = m_offered.salvage && !m_salvage->isChecked();
    now.salvageWaiver = waives ? m_waiver->text().trimmed() : QString();
    const auto care = static_cast<AfterCare>(m_care->currentData().toInt());
    if (m_offered.care && care != careIn(m_choices)) now.afterCare = care;
    if (m_offered.hasServers()) {
        now.activeServers = m_servers->chosen();
        if (now.activeServers == m_offered.usualServers) now.activeServers.clear();
    }
    if (isSame(now, m_choices)) return;
    m_choices = now;
    explain();
    Q_EMIT chosen(now);
}

void ChoicesPanel::explain() {
    if (m_choices.order == FailbackOrder::NormalFirst)
        m_orderReason->setText(
            tr("Users come back before log shipping is set up, and no server is active while the pool is FailedOver."));
    else if (m_choices.fences)
        m_orderReason->setText(
            tr("Offered because it is documented: the old side is shut by then, so nothing can be written there."));
    else
        m_orderReason->setText(
            tr("Without the shut old side, what servers write before the last command stays behind and is lost."));
}

void ChoicesPanel::retranslate() {
    m_orderLabel->setText(tr("&Order:"));
    m_order->setItemText(0, tr("As Microsoft numbers it"));
    m_order->setItemText(1, tr("Pool Normal first"));
    m_fences->setText(tr("Shu&t the old side"));
    m_fences->setToolTip(
        tr("A last log shuts the backup database and proves that nothing was written after its backup."));
    m_tail->setText(tr("Take the &last log first"));
    m_tailReason->setText(
        tr("What the primary or its mirror holds and no log backup does is backed up before anything else."));
    m_mirror->setText(tr("Set up the &mirror"));
    m_mirror->setToolTip(tr("Of the side that serves afterwards"));
    m_careLabel->setText(tr("After&wards:"));
    m_care->setItemText(0, tr("No backup"));
    m_care->setItemText(1, tr("A full backup"));
    m_care->setItemText(2, tr("A full backup and a log backup job"));
    m_care->setToolTip(tr(
        "The job is made on both partners and backs up the log where the database serves. The failback deletes it."));
    m_salvage->setText(tr("&Keep what the primary holds"));
    m_salvage->setToolTip(tr(
        "Messages written there and never shipped, before an outage or since, may be nowhere else. They are backed up "
        "before they are overwritten."));
    m_waiver->setPlaceholderText(tr("Why not; without a reason it is kept"));
    m_waiver->setAccessibleName(tr("Why what the primary holds is not kept"));
    explain();
}

}  // namespace pchat::ui
