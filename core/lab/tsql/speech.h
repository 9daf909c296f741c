// Speech: what a session of the lab's server speaks: the language of its messages, and the order in which it reads the
// parts of a date.
//
// A server has a default, which a login may be given another of, and SET LANGUAGE and SET DATEFORMAT change both for
// the session. While a batch runs, Speaking says on its thread which speech is meant, so that whatever raises an error
// or reads a date need not be handed it. Each thread has its own.
#pragma once

#include "core/text/json.h"

namespace pchat::lab {

enum class ServerLanguage { UsEnglish, British, Japanese };
constexpr auto enumNames(ServerLanguage) {
    using L = ServerLanguage;
    return std::array{json::named(L::UsEnglish, "us_english"), json::named(L::British, "British"),
                      json::named(L::Japanese, "Japanese")};
}

enum class DateOrder { Mdy, Dmy, Ymd };
constexpr auto enumNames(DateOrder) {
    return std::array{json::named(DateOrder::Mdy, "mdy"), json::named(DateOrder::Dmy, "dmy"),
                      json::named(DateOrder::Ymd, "ymd")};
}

struct Speech {
    ServerLanguage language = ServerLanguage::UsEnglish;
    DateOrder order = DateOrder::Mdy;
    /// With the date order that comes with it.
    [[nodiscard]] static Speech of(ServerLanguage language);
    /// @@LANGUAGE: the name in sys.syslanguages, which is not the alias.
    [[nodiscard]] QString name() const;
};

/// By alias or by the name in sys.syslanguages, letter case apart.
[[nodiscard]] std::optional<ServerLanguage> languageNamed(const QString& name);

/// For as long as it lives, `speech` is what this thread's session speaks.
class Speaking {
  public:
    explicit Speaking(const Speech& speech);
    ~Speaking();
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

    /// us_english where nobody speaks.
    [[nodiscard]] static const Speech& now();

  private:
    const Speech* m_before;
};

/// A date and perhaps a time as a client writes them. Only yyyymmdd and yyyy-mm-ddThh:mm:ss read the same in every
/// order. UTC; invalid where it is none.
[[nodiscard]] QDateTime readTime(const QString& text, DateOrder order);

}  // namespace pchat::lab
