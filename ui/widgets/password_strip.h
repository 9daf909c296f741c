// PasswordStrip: asks for the password of a SQL Server login, in place over the page and never as a box.
//
// What is typed is masked, handed over once and forgotten here.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/answers.h"
#include "ui/model/languages.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pchat::ui {

class PasswordStrip final : public Retranslated<QFrame> {
    Q_OBJECT

  public:
    PasswordStrip(const Languages& languages, QWidget* parent);
    /// Shows the question, or hides where there is none.
    void setQuestion(const std::optional<PasswordQuestion>& question);

  Q_SIGNALS:
    void given(const QString& password, bool keep);
    void withdrawn();

  protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void give();

    const Languages& m_languages;
    std::optional<PasswordQuestion> m_question;
    QLabel* m_text;
    QLabel* m_label;
    QLineEdit* m_password;
    QCheckBox* m_keep;
    QPushButton* m_give;
    QPushButton* m_withdraw;
};

}  // namespace pchat::ui
