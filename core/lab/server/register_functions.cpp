#include "core/lab/server/scalar_functions.h"

namespace pchat::lab {

namespace {

struct Registered {
    Storage* storage;
    const ScalarFunction* function;
};

Row argumentsOf(int count, sqlite3_value** values) {
    Row arguments;
    for (int at = 0; at < count; ++at) {
        sqlite3_value* value = values[at];
        if (sqlite3_value_type(value) == SQLITE_NULL) {
            arguments.emplace_back();
            continue;
        }
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        arguments.emplace_back(QString::fromUtf8(text, sqlite3_value_bytes(value)));
    }
    return arguments;
}

bool isWhole(const QString& type) {
    return type == QLatin1String("int") || type == QLatin1String("bigint") || type == QLatin1String("smallint") ||
           type == QLatin1String("bit");
}

void answer(sqlite3_context* context, const Cell& result, const QString& type) {
    if (!result) return sqlite3_result_null(context);
    if (isWhole(type)) return sqlite3_result_int64(context, result->toLongLong());
    const QByteArray utf8 = result->toUtf8();
    sqlite3_result_text(context, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

void call(sqlite3_context* context, int count, sqlite3_value** values) {
    const auto* registered = static_cast<Registered*>(sqlite3_user_data(context));
    Storage& storage = *registered->storage;
    try {
        answer(context, registered->function->call(*storage.session, argumentsOf(count, values)),
               registered->function->type);
    } catch (const Raised& error) {
        storage.fromFunction = error.messages.front();
        sqlite3_result_error(context, "raised", -1);
    }
}

void registerOne(Storage& storage, const ScalarFunction& function, const QString& prefix) {
    const int count = function.least == function.most ? function.least : -1;
    sqlite3_create_function_v2(storage.handle(), (prefix + function.name).toUtf8().constData(), count, SQLITE_UTF8,
                               new Registered{&storage, &function}, call, nullptr, nullptr,
                               [](void* registered) { delete static_cast<Registered*>(registered); });
}

/// Case-insensitive, and blank where only trailing blanks differ, as SQL Server compares.
int compareAsServer(void*, int leftSize, const void* left, int rightSize, const void* right) {
    QString a = QString::fromUtf8(static_cast<const char*>(left), leftSize);
    QString b = QString::fromUtf8(static_cast<const char*>(right), rightSize);
    while (a.endsWith(QLatin1Char(' ')))
        a.chop(1);
    while (b.endsWith(QLatin1Char(' ')))
        b.chop(1);
    return a.compare(b, Qt::CaseInsensitive);
}

const ScalarFunction* found(const std::vector<ScalarFunction>& functions, const QString& name) {
    for (const ScalarFunction& function : functions)
        if (function.name == name) return &function;
    return nullptr;
}

}  // namespace

const ScalarFunction* scalarFunction(const QString& name) {
    for (const auto* table : {&serverFunctions(), &textFunctions(), &timeFunctions()})
        if (const ScalarFunction* function = found(*table, name.toLower())) return function;
    return nullptr;
}

const ScalarFunction* serverVariable(const QString& name) {
    return found(serverFunctions(), name.toLower());
}

void registerFunctions(Storage& storage) {
    for (const auto* table : {&serverFunctions(), &textFunctions(), &timeFunctions()})
        for (const ScalarFunction& function : *table)
            registerOne(storage, function, QStringLiteral("fn_"));
    for (const ScalarFunction& function : ownFunctions())
        registerOne(storage, function, QStringLiteral("lab_"));
    sqlite3_create_collation(storage.handle(), "SERVER", SQLITE_UTF8, nullptr, compareAsServer);
}

}  // namespace pchat::lab
