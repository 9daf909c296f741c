// RunStore: the SQLite file beneath a RunFile. It knows tables and durability, and nothing of what the bytes mean.
//
// One connection with a name of its own, used on the thread that opened it. Every failure is a Message that names the
// file and gives SQLite's own words.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <memory>

namespace pchat {

class RunStore {
  public:
    using Result = tl::expected<void, Message>;

    /// One row of the chain. Events have no name; evidence has one.
    struct Record {
        qint64 number = 0;
        QString name;
        bool isEvidence = false;
        QByteArray bytes;
        QByteArray hash;
    };

    /// Opens or makes the file at `path`. `shownPath` is the one that messages name.
    static tl::expected<RunStore, Message> connect(const QString& path, const QString& shownPath);
    /// Opens a file that nobody writes, to read it where it lies; it stays as it is.
    static tl::expected<RunStore, Message> connectToRead(const QString& path);
    ~RunStore();
    RunStore(RunStore&&) noexcept;
    RunStore& operator=(RunStore&&) noexcept;

    Result createTables(int formatVersion);
    Result begin();
    Result commit();
    void rollback();
    /// From here on a record is durable when it is written, until eachIsDurable() says otherwise.
    Result enterWal();
    /// Whether a record is durable when it is written, or with the next one that is. Not inside begin() and commit().
    Result eachIsDurable(bool isSo);
    /// Moves everything into the one file, which is then plain.
    Result leaveWal();

    Result putDocument(const QString& name, const QByteArray& bytes);
    Result putRecord(const Record& record);
    Result putMeta(const QString& key, const QString& value);
    Result dropMeta(const QString& key);

    /// The first one of that name; empty where there is none. What comes behind it is not read.
    [[nodiscard]] QByteArray document(const QString& name) const;
    Result eachDocument(const std::function<void(const QString&, const QByteArray&)>& visit) const;
    Result eachRecord(const std::function<void(const Record&)>& visit) const;
    [[nodiscard]] QString meta(const QString& key) const;
    /// -1 where the file is not one of ours.
    [[nodiscard]] int formatVersion() const;
    /// What SQLite's own check of its pages says; empty when they are sound.
    [[nodiscard]] QString integrityProblem() const;

  private:
    struct Connection;
    explicit RunStore(std::unique_ptr<Connection> connection);
    [[nodiscard]] Message problem(const QSqlQuery& query) const;
    Result run(const QString& sql) const;
    [[nodiscard]] QVariant value(const QString& sql) const;

    std::unique_ptr<Connection> m_connection;
};

}  // namespace pchat
