// The name of the account that runs this program, for the record of who approved.
#pragma once

#include <QString>

namespace pchat::cli {

[[nodiscard]] QString accountName();

}  // namespace pchat::cli
