#include "tests/house/helpers/ts_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace pchat::test {

namespace {

void readTranslation(QXmlStreamReader& xml, TsMessage& message) {
    message.type = xml.attributes().value(QLatin1String("type")).toString();
    if (!message.isCounted) {
        message.translations << xml.readElementText(QXmlStreamReader::IncludeChildElements);
        return;
    }
    while (xml.readNextStartElement())
        message.translations << xml.readElementText(QXmlStreamReader::IncludeChildElements);
}

TsMessage readMessage(QXmlStreamReader& xml, const QString& context) {
    TsMessage message;
    message.context = context;
    message.isCounted = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

void readContext(QXmlStreamReader& xml, TsFile& file) {
    QString name;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("name"))
            name = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            file.messages.push_back(readMessage(xml, name));
        else
            xml.skipCurrentElement();
    }
}

}  // namespace

TsFile readTs(const QString& path) {
    QFile source(path);
    TsFile file;
    if (!source.open(QIODevice::ReadOnly)) return file;
    QXmlStreamReader xml(&source);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("context"))
            readContext(xml, file);
        else
            xml.skipCurrentElement();
    }
    file.isRead = !xml.hasError();
    return file;
}

QString placesIn(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%(?:[1-9]|n)"));
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found.join(QLatin1Char(' '));
}

}  // namespace pchat::test
