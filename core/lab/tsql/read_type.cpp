#include "core/lab/tsql/reader.h"

#include <QHash>

namespace pchat::lab::tsql {

namespace {

/// What may stand in the parentheses of a type.
struct Sizes {
    int most = 0;
    bool mayBeMax = false;
};

/// A type that is not SQL Server's own may have any sizes: whether it exists is asked later.
Sizes sizesOf(const QString& type) {
    static const QHash<QString, Sizes> known = [] {
        QHash<QString, Sizes> sizes;
        const auto add = [&](const char* types, Sizes each) {
            for (const QString& name : QString::fromLatin1(types).split(QLatin1Char(' ')))
                sizes.insert(name, each);
        };
        add("bigint bit date datetime image int integer money ntext real rowversion smalldatetime smallint smallmoney "
            "sql_variant text timestamp tinyint uniqueidentifier xml",
            {0, false});
        add("binary char character datetime2 datetimeoffset float nchar time", {1, false});
        add("nvarchar varbinary varchar", {1, true});
        return sizes;
    }();
    return known.value(type, {2, false});
}

}  // namespace

QString Reader::typeName() {
    const QString type = name().toLower();
    const Sizes sizes = sizesOf(type);
    if (sizes.most == 0 || !accept("(")) return type;
    QStringList written;
    if (sizes.mayBeMax && isAt("MAX")) {
        written << take().text.toLower();
    } else {
        do
            written << wholeNumber();
        while (written.size() < sizes.most && accept(","));
    }
    expect(")");
    return type + QLatin1Char('(') + written.join(QLatin1Char(',')) + QLatin1Char(')');
}

}  // namespace pchat::lab::tsql
