// FindingDetails: for the selected check: what was seen, why it matters, what to do, how it was asked; and the line in
// which its risk is acknowledged with a reason.
#pragma once

#include "core/readiness/finding.h"
#include "ui/look/retranslated.h"
#include "ui/model/languages.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pchat::ui {

class FactList;
class ScriptView;

class FindingDetails final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    FindingDetails(const Languages& languages, QWidget* parent);
    /// `reason` is the one given so far.
    void show(const std::optional<Finding>& finding, const QString& reason, bool isChecking);

  Q_SIGNALS:
    void checkAgain(const QString& id);
    void acknowledged(const QString& id, const QString& reason);

  protected:
    void retranslate() override;

  private:
    QWidget* makeReasonLine();
    void acknowledge();

    const Languages& m_languages;
    std::optional<Finding> m_finding;
    QLabel* m_title;
    FactList* m_facts;
    ScriptView* m_statement;
    QPushButton* m_checkAgain;
    QWidget* m_reasonLine;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QPushButton* m_acknowledge;
};

}  // namespace pchat::ui
