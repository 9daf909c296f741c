// Catalog: says Messages in one language.
//
// Both catalogs can be alive at once, so a runbook comes out in Japanese and English whatever the window shows.
// Thread-safe after construction: saying changes nothing.
#pragma once

#include "core/text/message.h"

#include <memory>

class QTranslator;

namespace pchat {

enum class Language { English, Japanese };

class Catalog {
  public:
    /// Reads the compiled translations from the program's own resources (:/i18n).
    explicit Catalog(Language language);
    ~Catalog();
    Catalog(Catalog&&) noexcept;
    Catalog& operator=(Catalog&&) noexcept;

    [[nodiscard]] Language language() const { return m_language; }
    /// The English source where a translation is missing.
    [[nodiscard]] QString say(const Message& message) const;
    /// One argument as this language writes it: "7 min 30 s", "7 分 30 秒", "12.4 MB", "2026-11-23 21:05:12 UTC".
    [[nodiscard]] QString say(const Argument& argument) const;
    /// False when the language needs a translation of `message` and has none. For tests.
    [[nodiscard]] bool knows(const Message& message) const;

  private:
    [[nodiscard]] QString translated(const Message& message) const;

    Language m_language;
    std::unique_ptr<QTranslator> m_translator;
};

}  // namespace pchat
