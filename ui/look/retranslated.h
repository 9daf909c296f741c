// Retranslated: a widget whose texts are set in one function, at first and whenever the language changes.
//
// A final class calls retranslate() at the end of its constructor.
#pragma once

#include <QEvent>

namespace pchat::ui {

template <class Base>
class Retranslated : public Base {
  public:
    using Base::Base;

  protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::LanguageChange) retranslate();
        Base::changeEvent(event);
    }
};

}  // namespace pchat::ui
