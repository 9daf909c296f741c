// The words of a command line, read by the description of one command. Pure; errors are sentences that name the word.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <QStringList>

#include <map>
#include <vector>

namespace pchat::cli {

struct Option {
    const char* name;   ///< with its dashes: "--lab"
    const char* value;  ///< what stands for its value in the help; nullptr: it takes none
    Message help;
    bool isRepeatable = false;
    QStringList choices = {};  ///< empty: any value
};

/// Positional words: "DIR" is required, "[DIR]" is not.
struct Syntax {
    QStringList positionals;
    std::vector<Option> options;
};

struct Arguments {
    QStringList words;
    std::map<QString, QStringList> options;

    [[nodiscard]] bool has(const QString& option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString& option, const QString& otherwise = {}) const;
    [[nodiscard]] QStringList values(const QString& option) const;
};

[[nodiscard]] tl::expected<Arguments, Message> parseArguments(const Syntax& syntax, const QStringList& words);

/// KEY=TEXT of a repeatable option, as in --acknowledge C2=reason.
[[nodiscard]] tl::expected<std::map<QString, QString>, Message> keyedValues(const Arguments& arguments,
                                                                            const QString& option);

}  // namespace pchat::cli
