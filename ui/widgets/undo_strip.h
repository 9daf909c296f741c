// UndoStrip: what can be taken back of a run that has stopped, and the pool's name to be typed for it; or why nothing
// can.
//
// Its button is never the default button and Enter never presses it.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/run_session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pchat::ui {

class Languages;

class UndoStrip final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    UndoStrip(const Languages& languages, QWidget* parent);
    /// Hidden while the run goes, and where there is nothing to say of undoing it. `canAct`: its estate is open.
    void setStatus(const RunStatus& status, bool canAct);

  Q_SIGNALS:
    void chosen(const QString& poolTyped);

  protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QStringList titlesOf(const std::vector<Message>& steps) const;
    void refreshButton();

    const Languages& m_languages;
    UndoOffer m_offer;
    QString m_pool;
    bool m_canAct = false;
    QLabel* m_text;
    QLabel* m_label;
    QLineEdit* m_typed;
    QPushButton* m_undo;
};

}  // namespace pchat::ui
