// Expression and Select: the tree of a query as it was written, before any name in it is looked up. Values; any thread.
#pragma once

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace pchat::lab::tsql {

struct Select;

struct Expression {
    enum class Kind {
        Null,
        Number,          ///< text
        String,          ///< text; '…'
        UnicodeString,   ///< text; N'…'
        Name,            ///< path
        Variable,        ///< text, with its @
        ServerVariable,  ///< text, with its @@
        Call,            ///< path, parts; negated stands for DISTINCT; one Star for COUNT(*)
        Convert,         ///< text is the type; parts: value, then the style where one is given
        Case,            ///< parts: condition, value, …; text "ELSE" when the last part is the else value
        SimpleCase,      ///< parts: input, then as Case
        Negate,
        Not,
        Binary,  ///< text is the operator, in capitals
        In,      ///< parts: value, then the list; or select
        Like,    ///< parts: value, pattern, escape
        Between,
        IsNull,
        Exists,
        Subquery,
        Star  ///< path holds the alias where one is given
    };
    Kind kind = Kind::Null;
    QString text;
    QStringList path;
    std::vector<Expression> parts;
    std::shared_ptr<const Select> select;
    bool negated = false;
    int line = 1;

    [[nodiscard]] bool isCondition() const;
};

struct Source {
    enum class Join { First, Inner, Left, Cross, CrossApply, OuterApply };
    Join join = Join::First;
    QStringList object;
    std::optional<std::vector<Expression>> arguments;  ///< of a table function
    std::shared_ptr<const Select> derived;
    QString alias;
    std::optional<Expression> on;
    int line = 1;
};

struct Item {
    Expression value;
    QString alias;
    QString variable;  ///< SELECT @x = …
};

struct Order {
    Expression value;
    bool isDescending = false;
};

struct Select {
    bool isDistinct = false;
    std::optional<Expression> top;
    std::vector<Item> items;
    std::vector<Source> from;
    std::optional<Expression> where;
    std::vector<Expression> groupBy;
    std::optional<Expression> having;
    std::vector<Order> orderBy;
};

}  // namespace pchat::lab::tsql
