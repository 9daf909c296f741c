#include "core/lab/server/media.h"

#include "core/lab/tsql/speech.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace pchat::lab {

namespace {

const QByteArray magic = QByteArrayLiteral("PCHATBK1");
constexpr quint32 labelKind = 0x4d454449;   // MEDI
constexpr quint32 headerKind = 0x53455448;  // SETH
constexpr quint32 dataKind = 0x44415441;    // DATA
constexpr quint32 endKind = 0x53455445;     // SETE
constexpr qsizetype blockSize = 512;

QByteArray chunk(quint32 kind, const QByteArray& content) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kind << content << qChecksum(content);
    return bytes;
}

/// Records, filled up to whole blocks, so that a file cut in half is cut in its data.
QByteArray bytesOf(const std::vector<LogRecord>& records) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << static_cast<quint32>(records.size());
    for (const LogRecord& record : records)
        stream << record.lsn << record.kind << record.number << record.at;
    constexpr qsizetype leastBlocks = 12;
    const qsizetype blocks = leastBlocks + bytes.size() / blockSize;
    return bytes + QByteArray(blocks * blockSize - bytes.size(), '\0');
}

std::vector<LogRecord> recordsOf(const QByteArray& bytes) {
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 count = 0;
    stream >> count;
    std::vector<LogRecord> records;
    for (quint32 at = 0; at < count && stream.status() == QDataStream::Ok; ++at) {
        LogRecord& record = records.emplace_back();
        stream >> record.lsn >> record.kind >> record.number >> record.at;
    }
    return records;
}

QByteArray jsonBytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray setBytes(const BackupSet& set) {
    const QJsonObject head{{QStringLiteral("header"), set.header}, {QStringLiteral("files"), set.files}};
    return chunk(headerKind, jsonBytes(head)) + chunk(dataKind, bytesOf(set.records)) + chunk(endKind, {});
}

void takeChunk(Media& media, quint32 kind, const QByteArray& content, bool isIntact) {
    if (kind == labelKind) {
        media.label = QJsonDocument::fromJson(content).object();
    } else if (kind == headerKind) {
        const QJsonObject head = QJsonDocument::fromJson(content).object();
        BackupSet& set = media.sets.emplace_back();
        set.header = head.value(QLatin1String("header")).toObject();
        set.files = head.value(QLatin1String("files")).toArray();
        set.isWhole = false;
    } else if (kind == dataKind && !media.sets.empty()) {
        media.sets.back().records = recordsOf(content);
        media.isDamaged = media.isDamaged || !isIntact;
    } else if (kind == endKind && !media.sets.empty()) {
        media.sets.back().isWhole = true;
    }
}

int writeError(const QFile& file) {
    return file.error() == QFileDevice::ResourceError ? 112 : QFileInfo(file).dir().exists() ? 5 : 3;
}

}  // namespace

QString osErrorText(int code) {
    struct Texts {
        QString english;
        QString japanese;
    };
    static const QHash<int, Texts> all{
        {2,
         {QStringLiteral("The system cannot find the file specified."),
          QStringLiteral("指定されたファイルが見つかりません。")}},
        {3,
         {QStringLiteral("The system cannot find the path specified."),
          QStringLiteral("指定されたパスが見つかりません。")}},
        {5, {QStringLiteral("Access is denied."), QStringLiteral("アクセスが拒否されました。")}},
        {32,
         {QStringLiteral("The process cannot access the file because it is being used by another process."),
          QStringLiteral("別のプロセスが使用中のため、ファイルにアクセスできません。")}},
        {38, {QStringLiteral("Reached the end of the file."), QStringLiteral("ファイルの終わりに達しました。")}},
        {53,
         {QStringLiteral("The network path was not found."), QStringLiteral("ネットワーク パスが見つかりません。")}},
        {67, {QStringLiteral("The network name cannot be found."), QStringLiteral("ネットワーク名が見つかりません。")}},
        {112,
         {QStringLiteral("There is not enough space on the disk."),
          QStringLiteral("ディスクに十分な空き領域がありません。")}},
        {123,
         {QStringLiteral("The filename, directory name, or volume label syntax is incorrect."),
          QStringLiteral("ファイル名、ディレクトリ名、またはボリューム ラベルの構文が正しくありません。")}}};
    const Texts texts = all.value(code);
    const bool isJapanese = Speaking::now().language == ServerLanguage::Japanese;
    return QStringLiteral("%1(%2)").arg(code).arg(isJapanese ? texts.japanese : texts.english);
}

int readError(const QString& localFile) {
    const QFileInfo info(localFile);
    if (!info.exists()) return info.dir().exists() ? 2 : 3;
    if (QFileInfo::exists(localFile + QStringLiteral(".in-use"))) return 32;
    const bool mayRead = (QFile::permissions(localFile) & (QFile::ReadOwner | QFile::ReadUser)) != QFile::Permissions();
    return info.isDir() || !mayRead ? 5 : 0;
}

QString localPath(const Session& session, const QString& path) {
    const auto local = session.world.mapPath(path);
    if (!local) throw raised(3201, {path, osErrorText(local.error())});
    return *local;
}

Media readMedia(const Session& session, const QString& path) {
    const QString local = localPath(session, path);
    QFile file(local);
    if (const int error = readError(local); error != 0) throw raised(3201, {path, osErrorText(error)});
    if (!file.open(QIODevice::ReadOnly)) throw raised(3201, {path, osErrorText(5)});
    if (file.read(magic.size()) != magic) throw raised(3241, {path});
    Media media;
    QDataStream stream(&file);
    while (!stream.atEnd()) {
        quint32 kind = 0;
        QByteArray content;
        quint16 sum = 0;
        stream >> kind >> content >> sum;
        media.isCutShort = stream.status() != QDataStream::Ok;
        if (media.isCutShort) break;
        const bool isIntact = qChecksum(content) == sum;
        if (!isIntact && kind != dataKind) throw raised(3241, {path});
        takeChunk(media, kind, content, isIntact);
    }
    if (!media.sets.empty() && !media.sets.back().isWhole) media.isCutShort = true;
    if (media.sets.empty()) throw media.isCutShort ? raised(3203, {path, osErrorText(38)}) : raised(3241, {path});
    return media;
}

void writeMedia(const Session& session, const QString& path, const QJsonObject& label, const BackupSet& set,
                bool anew) {
    const QString local = localPath(session, path);
    if (QFileInfo::exists(local + QStringLiteral(".in-use"))) throw raised(3201, {path, osErrorText(32)});
    QFile file(local);
    const bool begins = anew || !file.exists();
    if (!file.open(begins ? QIODevice::WriteOnly | QIODevice::Truncate : QIODevice::WriteOnly | QIODevice::Append))
        throw raised(3201, {path, osErrorText(writeError(file))});
    if (begins) file.write(magic + chunk(labelKind, jsonBytes(label)));
    file.write(setBytes(set));
    if (!file.flush()) throw raised(3202, {path, osErrorText(112)});
}

}  // namespace pchat::lab
