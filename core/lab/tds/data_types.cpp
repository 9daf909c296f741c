#include "core/lab/tds/calls.h"

#include <QRegularExpression>

// What ODBC drivers ask at the beginning: how this server's types are named, written and measured.
namespace pchat::lab::tds {

namespace {

struct TypeInfo {
    const char* name;
    int odbcType;
    int precision;
    const char* prefix;
    const char* suffix;
    const char* parameters;
    int radix;  ///< 0: none
};
constexpr TypeInfo driverTypes[] = {{"sql_variant", -150, 8000, nullptr, nullptr, nullptr, 0},
                                    {"uniqueidentifier", -11, 36, "'", "'", nullptr, 0},
                                    {"nvarchar", -9, 4000, "N'", "'", "max length", 0},
                                    {"nchar", -8, 4000, "N'", "'", "length", 0},
                                    {"bit", -7, 1, nullptr, nullptr, nullptr, 0},
                                    {"tinyint", -6, 3, nullptr, nullptr, nullptr, 10},
                                    {"bigint", -5, 19, nullptr, nullptr, nullptr, 10},
                                    {"varbinary", -3, 8000, "0x", nullptr, "max length", 0},
                                    {"binary", -2, 8000, "0x", nullptr, "length", 0},
                                    {"char", 1, 8000, "'", "'", "length", 0},
                                    {"numeric", 2, 38, nullptr, nullptr, "precision,scale", 10},
                                    {"decimal", 3, 38, nullptr, nullptr, "precision,scale", 10},
                                    {"int", 4, 10, nullptr, nullptr, nullptr, 10},
                                    {"smallint", 5, 5, nullptr, nullptr, nullptr, 10},
                                    {"float", 6, 53, nullptr, nullptr, nullptr, 2},
                                    {"real", 7, 24, nullptr, nullptr, nullptr, 2},
                                    {"varchar", 12, 8000, "'", "'", "max length", 0},
                                    {"datetime", 93, 23, "'", "'", nullptr, 0}};

Cell text(const char* word) {
    return word ? Cell(QLatin1String(word)) : Cell();
}

Cell number(int value) {
    return QString::number(value);
}

std::vector<Cell> rowOf(const TypeInfo& type) {
    const bool isNumber = type.radix != 0;
    const bool isText = type.parameters && type.prefix;
    return {text(type.name),
            number(type.odbcType),
            number(type.precision),
            text(type.prefix),
            text(type.suffix),
            text(type.parameters),
            number(1),
            number(0),
            number(isText ? 3 : 2),
            isNumber ? number(type.odbcType == -6 ? 1 : 0) : Cell(),
            number(0),
            isNumber ? number(0) : Cell(),
            text(type.name),
            isNumber ? number(0) : Cell(),
            isNumber ? number(type.parameters ? 38 : 0) : Cell(),
            number(type.odbcType == 93 ? 9 : type.odbcType),
            type.odbcType == 93 ? number(3) : Cell(),
            isNumber ? number(type.radix) : Cell(),
            Cell(),
            number(0)};
}

}  // namespace

ResultSet dataTypes(int wanted) {
    ResultSet result;
    for (const char* name :
         {"TYPE_NAME",     "DATA_TYPE",        "PRECISION",       "LITERAL_PREFIX",     "LITERAL_SUFFIX",
          "CREATE_PARAMS", "NULLABLE",         "CASE_SENSITIVE",  "SEARCHABLE",         "UNSIGNED_ATTRIBUTE",
          "MONEY",         "AUTO_INCREMENT",   "LOCAL_TYPE_NAME", "MINIMUM_SCALE",      "MAXIMUM_SCALE",
          "SQL_DATA_TYPE", "SQL_DATETIME_SUB", "NUM_PREC_RADIX",  "INTERVAL_PRECISION", "USERTYPE"})
        result.columns.push_back({QLatin1String(name), QStringLiteral("smallint")});
    for (const int at : {0, 3, 4, 5, 12})
        result.columns[static_cast<std::size_t>(at)].type = QStringLiteral("nvarchar(128)");
    result.columns[2].type = QStringLiteral("int");
    for (const TypeInfo& type : driverTypes)
        if (wanted == 0 || wanted == type.odbcType) result.rows.push_back(rowOf(type));
    return result;
}

std::optional<int> asksForDataTypes(const QString& batch) {
    static const QRegularExpression form(
        QStringLiteral(
            "^\\s*(?:exec(?:ute)?\\s+)?(?:sys\\.)?sp_datatype_info(?:_\\d+)?\\s*(?:@\\w+\\s*=\\s*)?(-?\\d+)?"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(batch);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

}  // namespace pchat::lab::tds
