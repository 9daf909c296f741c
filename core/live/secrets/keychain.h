// The keeper of passwords that this computer has: the Secret Service or KWallet, Windows' Credential Manager.
//
// Reached through QtKeychain, where the program was built with it; else there is none, and nothing else changes.
#pragma once

#include "core/estate/secret_store.h"

namespace pchat::live {

/// To be called once for the whole program: the keeper is asked on one thread, which ends with the last copy of this.
[[nodiscard]] SecretStore secretStore();

}  // namespace pchat::live
