// LossStrip: what would be lost, how long it would take, what will be true, what will not come back; as figures alone,
// or with what they mean below each, and with what could be tried so that less is lost.
#pragma once

#include "core/plan/plan.h"
#include "ui/look/retranslated.h"
#include "ui/model/languages.h"

#include <QFrame>

class QLabel;

namespace pchat::ui {

class BulletList;

class LossStrip final : public Retranslated<QFrame> {
    Q_OBJECT

  public:
    enum class Extent { Figures, Whole };
    LossStrip(const Languages& languages, Extent extent, QWidget* parent);
    void setPlan(const std::optional<Plan>& plan, const QString& newPrincipal);

  protected:
    void retranslate() override;
    /// The texts wrap: the strip is never lower than they need at its width.
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Column {
        QLabel* name;
        QLabel* figure;
        QLabel* text;
    };
    void layOut(Extent extent);
    void sayLoss(const LossStatement& loss);
    void layOutList(int row, QLabel* name, BulletList* list);
    void sayNotRecovered(const std::vector<Message>& messages);
    [[nodiscard]] QStringList said(const std::vector<Message>& messages) const;

    const Languages& m_languages;
    Extent m_extent;
    std::optional<Plan> m_plan;
    QString m_newPrincipal;
    std::array<Column, 4> m_columns{};
    BulletList* m_notRecovered;
    QLabel* m_waysName;
    BulletList* m_ways;
};

}  // namespace pchat::ui
