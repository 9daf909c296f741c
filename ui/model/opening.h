// Opening the estate of a profile, with the password of its SQL Server login where it has one.
//
// Done on a worker: it reads files, may ask the keeper of passwords, and asks the backup instance once whether it takes
// the login. Values in, values out; secrets stay in memory.
#pragma once

#include "core/estate/estate.h"
#include "core/estate/secret_store.h"
#include "ui/model/answers.h"

namespace pchat::ui {

/// How estates are opened with a password, and where passwords may be kept. Empty: no profile with a login is opened.
struct Passwords {
    std::function<EstateMaker(const Secret&)> makerWith;
    SecretStore store;
};

struct Opening {
    EstateMaker maker;
    Passwords passwords;
    std::map<QString, Secret> known;  ///< given since the program started, by key
    bool keeps = false;               ///< the store is to have the password once it proved right
};

struct OpenedEstate {
    QString path;  ///< of the profile's file; empty where it came from elsewhere
    QString folder;
    json::Problems problems;
    tl::expected<Estate, Message> estate = tl::unexpected(Message());
    SiteProfile profile;
    std::optional<PasswordQuestion> question;
    Message note;
};

[[nodiscard]] OpenedEstate openProfileAt(const Opening& opening, const QString& path);
[[nodiscard]] OpenedEstate openEstateOf(const Opening& opening, const SiteProfile& profile, const QString& folder);

}  // namespace pchat::ui
