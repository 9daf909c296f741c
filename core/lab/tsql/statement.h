// Statement: one statement of a batch, as it was written. Values; any thread.
#pragma once

#include "core/lab/tsql/expression.h"

#include <variant>

namespace pchat::lab::tsql {

struct Statement;

struct SelectStatement {
    Select select;
};

struct Declare {
    struct Variable {
        QString name;
        QString type;
        std::optional<Expression> value;
    };
    std::vector<Variable> variables;
};

struct Assign {
    QString variable;
    Expression value;
};

struct Argument {
    QString name;  ///< with its @; empty when given by position
    Expression value;
    bool isOutput = false;
    bool isDefault = false;
};

struct Execute {
    QString returnVariable;
    QStringList procedure;
    std::vector<Argument> arguments;
};

struct If {
    Expression condition;
    std::vector<Statement> then;
    std::vector<Statement> otherwise;
};

struct Block {
    std::vector<Statement> statements;
};

struct Print {
    Expression value;
};

/// NAME, NAME = value, MOVE value TO second.
struct Option {
    QString name;  ///< in capitals
    std::optional<Expression> value;
    std::optional<Expression> second;
};

struct Restore {
    QString what;  ///< DATABASE, LOG, HEADERONLY, FILELISTONLY, VERIFYONLY, LABELONLY
    Expression database;
    std::vector<Expression> disks;
    std::vector<Option> options;
    [[nodiscard]] const Option* find(const QString& name) const;
};

struct Backup {
    QString what;  ///< DATABASE, LOG
    Expression database;
    std::vector<Expression> disks;
    std::vector<Option> options;
    [[nodiscard]] const Option* find(const QString& name) const;
};

struct AlterDatabase {
    enum class Termination { Wait, RollbackImmediate, NoWait };
    QString database;
    QString setting;  ///< SINGLE_USER, RECOVERY, PARTNER, …
    QString value;    ///< FULL, OFF, FAILOVER, …; for a new PARTNER its address, as written
    bool setsPartner = false;
    Termination termination = Termination::Wait;
};

struct DatabaseFile {
    QString logicalName;
    QString physicalName;
};

struct CreateDatabase {
    QString database;
    std::vector<DatabaseFile> data;
    std::vector<DatabaseFile> log;
};

struct DropDatabase {
    QString database;
};

struct Kill {
    int spid = 0;
    bool isStatusOnly = false;
};

struct Use {
    QString database;
};

/// Of SET NOCOUNT ON and its like only LANGUAGE and DATEFORMAT change anything that the lab keeps.
struct SetOption {
    QString name;  ///< in capitals
    QString value;
};

struct WaitFor {
    Expression delay;
};

using Body = std::variant<SelectStatement, Declare, Assign, Execute, If, Block, Print, Restore, Backup, AlterDatabase,
                          CreateDatabase, DropDatabase, Kill, Use, SetOption, WaitFor>;

struct Statement {
    Body body;
    QString text;  ///< as it stands in the batch
    int line = 1;
};

}  // namespace pchat::lab::tsql
