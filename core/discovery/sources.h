// The sources that discovery asks, one function each: they claim what they found and note what did not answer.
//
// Called by discover() alone. Each blocks on its door; the doors only observe.
#pragma once

#include "core/discovery/ledger.h"
#include "core/situation/asking.h"

namespace pchat::sources {

/// The topology and the pool: Get-CsService, Get-CsPool, Get-CsPersistentChatState. False where the shell is silent.
bool askShell(const Asking& asking, const DiscoveryRequest& request, Ledger& ledger, Discovery& discovery);

/// Log shipping's own rows in msdb of the backup instance.
void askMsdb(const Asking& asking, const QString& server, const DiscoveryRequest& request, Ledger& ledger,
             Discovery& discovery);

/// Under what name this computer sees the folder that the backup instance copies to: proven by the same files in both.
void askCopyFolder(const Asking& asking, const SqlInstance& backup, Ledger& ledger);

}  // namespace pchat::sources
