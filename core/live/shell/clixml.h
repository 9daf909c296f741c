// CLIXML: PowerShell's own serialisation of values (MS-PSRP 2.2.5), the part that the shell door needs.
//
// Written and read as UTF-8. What comes from outside is read with limits and never trusted: nesting beyond 64, an
// unfinished document or a broken number is an error, not a guess. Pure; any thread.
#pragma once

#include "core/live/shell/ps_value.h"

#include <tl/expected.hpp>

namespace pchat::live {

[[nodiscard]] QByteArray writeClixml(const PsValue& value);

/// The first value of the document, or what is wrong with it, for support.
[[nodiscard]] tl::expected<PsValue, QString> readClixml(const QByteArray& document);

/// Characters that XML cannot carry, as _xHHHH_; and the way back.
[[nodiscard]] QString escapedForClixml(const QString& text);
[[nodiscard]] QString unescapedFromClixml(const QString& text);

}  // namespace pchat::live
