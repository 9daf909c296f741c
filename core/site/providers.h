// Providers: what stands behind each door of an estate. Values; any thread.
#pragma once

#include "core/text/json.h"

#include <QString>

#include <array>
#include <tuple>

namespace pchat {

enum class Provider { Real, Lab };
constexpr auto enumNames(Provider) {
    return std::array{json::named(Provider::Real, "real"), json::named(Provider::Lab, "lab")};
}

struct Providers {
    Provider sql = Provider::Real;
    Provider shell = Provider::Real;
    Provider files = Provider::Real;
    QString labFolder;  ///< relative to the profile's own folder; only where a provider is the lab
    static constexpr auto fields() {
        return std::tuple{json::field("sql", &Providers::sql), json::field("shell", &Providers::shell),
                          json::field("files", &Providers::files), json::field("labFolder", &Providers::labFolder)};
    }
};

}  // namespace pchat
