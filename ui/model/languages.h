// Languages: which language the window speaks, changed at any moment.
//
// Owns both Catalogs and the translators that are installed in the application, Qt's own texts included. Changing the
// language sends LanguageChange to every window. To be used on the application's thread.
#pragma once

#include "core/text/catalog.h"

#include <QObject>
#include <QTranslator>

namespace pchat::ui {

class Languages : public QObject {
    Q_OBJECT

  public:
    explicit Languages(Language first, QObject* parent = nullptr);
    ~Languages() override;

    [[nodiscard]] Language current() const { return m_current; }
    /// Says the core's Messages in the current language.
    [[nodiscard]] const Catalog& catalog() const;
    void setCurrent(Language language);

    /// "ja" and "en"; the system's language where the text is neither.
    [[nodiscard]] static Language fromName(const QString& name);
    [[nodiscard]] static QString nameOf(Language language);

  private:
    void install();

    Language m_current;
    Catalog m_english{Language::English};
    Catalog m_japanese{Language::Japanese};
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace pchat::ui
