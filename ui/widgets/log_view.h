// LogView: what happens, as it happens: time, step, sentence. Pinned to the end until scrolled, then Follow brings it
// back. A filter shows only what holds its words.
#pragma once

#include "core/plan/plan.h"
#include "core/run/event.h"
#include "ui/look/retranslated.h"
#include "ui/model/languages.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace pchat::ui {

class LogView final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    LogView(const Languages& languages, QWidget* parent);
    /// Only what was added since is appended.
    void setEvents(const Plan& plan, const std::vector<Event>& events);

  protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QString lineOf(const Event& event) const;
    void append(std::size_t from);
    void showAnew();
    void follow(bool on);

    const Languages& m_languages;
    std::map<QString, Message> m_titles;
    std::vector<Event> m_events;
    QLineEdit* m_filter;
    QPlainTextEdit* m_text;
    QPushButton* m_follow;
    bool m_following = true;
    bool m_appending = false;
};

}  // namespace pchat::ui
