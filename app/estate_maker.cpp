#include "app/estate_maker.h"

#include "core/lab/lab.h"
#include "core/live/live.h"

#include <QDir>

namespace pchat {

namespace {

using Opened = tl::expected<Estate, Message>;

bool uses(const SiteProfile& profile, Provider provider) {
    const Providers& from = profile.providers;
    return from.sql == provider || from.shell == provider || from.files == provider;
}

/// The doors of `real`, with those taken from the lab that the profile wants from there. Where anything is the lab's,
/// time is too: its files and servers are dated by it.
Estate joined(const Providers& from, const Estate& lab, Estate real) {
    real = lab::inLabTime(std::move(real), lab);
    if (from.sql == Provider::Lab) {
        real.observing.sql = lab.observing.sql;
        real.acting.sql = lab.acting.sql;
    }
    if (from.shell == Provider::Lab) {
        real.observing.shell = lab.observing.shell;
        real.acting.shell = lab.acting.shell;
    }
    if (from.files == Provider::Lab) {
        real.observing.files = lab.observing.files;
        real.acting.files = lab.acting.files;
    }
    return real;
}

Opened openEstate(const SiteProfile& profile, const QString& profileFolder, const std::optional<Secret>& password) {
    Opened lab = Estate{};
    if (uses(profile, Provider::Lab)) {
        lab = lab::open(profile, QDir(profileFolder).absoluteFilePath(profile.providers.labFolder));
        if (!lab || !uses(profile, Provider::Real)) return lab;
    }
    auto real = live::open(profile, password);
    if (!real) return real;
    return joined(profile.providers, *lab, std::move(*real));
}

}  // namespace

EstateMaker estateMaker(const std::optional<Secret>& password) {
    const auto open = [password](const SiteProfile& profile, const QString& profileFolder) {
        return openEstate(profile, profileFolder, password);
    };
    return {open, lab::create, lab::scenarios};
}

}  // namespace pchat
