// Command: one thing that pchatctl can do, and what it is handed to do it with.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/cli/log_file.h"
#include "core/estate/estate.h"
#include "core/estate/secret_store.h"

namespace pchat::cli {

struct Context {
    const Arguments& arguments;
    Console& console;
    const LogFile& log;
    const EstateMaker& estates;
    std::optional<Secret> password;  ///< of the SQL Server login, where one was given
    const SecretStore& secrets;
};

struct Command {
    const char* name;  ///< its words: "plan failover"
    Message summary;
    Syntax syntax;  ///< without the options that every command takes
    ExitStatus (*run)(Context&);
};

/// --lang, --format, --log, --help.
[[nodiscard]] std::vector<Option> commonOptions();
/// Says the sentence and where help is; always ExitStatus::Usage.
ExitStatus refuse(Console& console, const Message& sentence);

}  // namespace pchat::cli
