#include "core/lab/server/instance.h"

#include "core/lab/server/file_instance.h"
#include "core/lab/server/schema.h"

namespace pchat::lab {

namespace {

Message cannotOpen(const QString& file, const QString& reason) {
    return Message(QT_TRANSLATE_NOOP("core", "The practice server's file %1 cannot be used: %2"), {file, reason});
}

QString wordsOf(const Raised& error) {
    return error.messages.empty() ? QString() : error.messages.front().text;
}

tl::expected<InstanceSpec, QString> specIn(Storage& storage) {
    try {
        const auto rows = storage.rows(
            QStringLiteral("SELECT name, version, edition, utc_offset, data_folder, log_folder FROM lab_server"));
        if (rows.empty()) return tl::unexpected(QStringLiteral("lab_server"));
        const Row& row = rows.front();
        return InstanceSpec{row[0].value_or(QString()),         row[1].value_or(QString()), row[2].value_or(QString()),
                            row[3].value_or(QString()).toInt(), row[4].value_or(QString()), row[5].value_or(QString())};
    } catch (const Raised& error) {
        return tl::unexpected(wordsOf(error));
    }
}

}  // namespace

int Reply::firstError() const {
    const auto error = std::find_if(answer.messages.begin(), answer.messages.end(),
                                    [](const ServerMessage& message) { return message.severity > 10; });
    return error == answer.messages.end() ? 0 : error->number;
}

tl::expected<void, Message> Instance::create(const QString& file, const InstanceSpec& spec) {
    auto storage = Storage::open(file, Storage::Access::Create);
    if (!storage) return tl::unexpected(cannotOpen(file, storage.error()));
    try {
        createSchema(**storage, spec, ObjectCatalog::of(spec.version));
    } catch (const Raised& error) {
        return tl::unexpected(cannotOpen(file, wordsOf(error)));
    }
    return {};
}

tl::expected<std::shared_ptr<Instance>, Message> Instance::open(
    const QString& file, Surroundings surroundings, std::function<Settlement(const QString& statement)> settle) {
    const auto storage = Storage::open(file, Storage::Access::Write);
    if (!storage) return tl::unexpected(cannotOpen(file, storage.error()));
    const auto spec = specIn(**storage);
    if (!spec) return tl::unexpected(cannotOpen(file, spec.error()));
    auto instance = std::make_shared<FileInstance>(file, *spec, std::move(surroundings));
    try {
        instance->settle(settle);
    } catch (const Raised& error) {
        return tl::unexpected(cannotOpen(file, wordsOf(error)));
    }
    return instance;
}

}  // namespace pchat::lab
