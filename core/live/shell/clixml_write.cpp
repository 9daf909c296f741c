#include "core/live/shell/clixml.h"

#include <QXmlStreamWriter>

#include <limits>

namespace pchat::live {

namespace {

using Kind = PsValue::Kind;
const QString format = QStringLiteral("http://schemas.microsoft.com/powershell/2004/04");

bool needsEscape(QChar c, QChar next) {
    const auto code = c.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    const bool isLikeAnEscape = c == QLatin1Char('_') && (next == QLatin1Char('x') || next == QLatin1Char('X'));
    return isControl || isLikeAnEscape || c.isSurrogate() || code >= 0xfffe;
}

class Writer {
  public:
    QByteArray write(const PsValue& value) {
        m_xml.writeStartElement(QStringLiteral("Objs"));
        m_xml.writeAttribute(QStringLiteral("Version"), QStringLiteral("1.1.0.1"));
        m_xml.writeAttribute(QStringLiteral("xmlns"), format);
        put(value, {});
        m_xml.writeEndElement();
        return m_bytes;
    }

  private:
    void put(const PsValue& value, const QString& name) {
        switch (value.kind) {
            case Kind::Null:
                return simple(QStringLiteral("Nil"), {}, name);
            case Kind::Bool:
                return simple(QStringLiteral("B"), value.isTrue ? QStringLiteral("true") : QStringLiteral("false"),
                              name);
            case Kind::Number:
                return number(value.number, name);
            case Kind::Real:
                return simple(QStringLiteral("Db"), QString::number(value.real, 'g', 17), name);
            case Kind::Text:
                return simple(QStringLiteral("S"), escapedForClixml(value.text), name);
            case Kind::List:
                return list(value, name);
            case Kind::Table:
            case Kind::Object:  // only ever received; sent on as the table of its properties
                return table(value, name);
        }
    }

    void start(const QString& tag, const QString& name) {
        m_xml.writeStartElement(tag);
        if (!name.isEmpty()) m_xml.writeAttribute(QStringLiteral("N"), name);
    }

    void simple(const QString& tag, const QString& text, const QString& name) {
        start(tag, name);
        if (!text.isEmpty()) m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void number(qint64 value, const QString& name) {
        const bool isSmall = value >= std::numeric_limits<qint32>::min() && value <= std::numeric_limits<qint32>::max();
        simple(isSmall ? QStringLiteral("I32") : QStringLiteral("I64"), QString::number(value), name);
    }

    void object(const QString& type, const QString& name) {
        start(QStringLiteral("Obj"), name);
        m_xml.writeAttribute(QStringLiteral("RefId"), QString::number(m_objects));
        m_xml.writeStartElement(QStringLiteral("TN"));
        m_xml.writeAttribute(QStringLiteral("RefId"), QString::number(m_objects++));
        m_xml.writeTextElement(QStringLiteral("T"), type);
        m_xml.writeTextElement(QStringLiteral("T"), QStringLiteral("System.Object"));
        m_xml.writeEndElement();
    }

    void list(const PsValue& value, const QString& name) {
        object(QStringLiteral("System.Collections.ArrayList"), name);
        m_xml.writeStartElement(QStringLiteral("LST"));
        for (const PsValue& each : value.items)
            put(each, {});
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void table(const PsValue& value, const QString& name) {
        object(QStringLiteral("System.Collections.Hashtable"), name);
        m_xml.writeStartElement(QStringLiteral("DCT"));
        for (const auto& [key, each] : value.entries) {
            m_xml.writeStartElement(QStringLiteral("En"));
            put(PsValue::of(key), QStringLiteral("Key"));
            put(each, QStringLiteral("Value"));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml{&m_bytes};
    int m_objects = 0;
};

}  // namespace

QByteArray writeClixml(const PsValue& value) {
    return Writer().write(value);
}

QString escapedForClixml(const QString& text) {
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (needsEscape(c, at + 1 < text.size() ? text[at + 1] : QChar()))
            escaped += QLatin1String("_x") +
                       QStringLiteral("%1").arg(uint{c.unicode()}, 4, 16, QLatin1Char('0')).toUpper() +
                       QLatin1Char('_');
        else
            escaped += c;
    }
    return escaped;
}

}  // namespace pchat::live
