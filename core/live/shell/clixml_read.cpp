#include "core/live/shell/clixml.h"
#include "core/text/json.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace pchat::live {

namespace {

using Kind = PsValue::Kind;
constexpr int deepest = 64;

bool isOneOf(QStringView name, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* each) { return name == QLatin1String(each); });
}

/// A time with its zone in UTC; one without a zone as it stands, since nobody knows where it holds.
QString timeText(const QString& text) {
    const bool hasZone = QRegularExpression(QStringLiteral("(Z|[+-]\\d\\d:\\d\\d)$")).match(text).hasMatch();
    static const QRegularExpression beyondMilliseconds(QStringLiteral("(\\.\\d{3})\\d+"));
    const QDateTime time =
        QDateTime::fromString(QString(text).replace(beyondMilliseconds, QStringLiteral("\\1")), Qt::ISODateWithMs);
    return hasZone && time.isValid() ? json::write(time.toUTC()).toString() : text;
}

class Reader {
  public:
    explicit Reader(const QByteArray& document) : m_xml(document) {}

    tl::expected<PsValue, QString> read() {
        PsValue value;
        // A document type could bring entities along; PowerShell writes none.
        while (m_xml.readNext() != QXmlStreamReader::StartElement && !m_xml.atEnd())
            if (m_xml.isDTD()) fail(QStringLiteral("a document type"));
        if (m_xml.name() != QLatin1String("Objs"))
            fail(QStringLiteral("no Objs element"));
        else if (!m_xml.readNextStartElement())
            fail(QStringLiteral("no value"));
        else
            value = any(0);
        while (!m_xml.hasError() && !m_xml.atEnd())
            m_xml.readNext();
        if (m_xml.hasError())
            return tl::unexpected(QStringLiteral("line %1: ").arg(m_xml.lineNumber()) + m_xml.errorString());
        return value;
    }

  private:
    void fail(const QString& reason) { m_xml.raiseError(reason); }

    /// The element at which the reader stands, to its end.
    PsValue any(int depth) {
        if (depth > deepest) {
            fail(QStringLiteral("nested too deep"));
            return {};
        }
        const QString tag = m_xml.name().toString();
        if (tag == QLatin1String("Obj")) return object(depth);
        if (tag == QLatin1String("Ref")) return reference();
        if (tag == QLatin1String("Nil") || tag == QLatin1String("SS")) {  // a secure string stays unread
            m_xml.skipCurrentElement();
            return {};
        }
        return simple(tag, m_xml.readElementText());
    }

    PsValue simple(const QString& tag, const QString& text) {
        if (tag == QLatin1String("B")) return truth(text);
        if (isOneOf(tag, {"I32", "I64", "I16", "U16", "U32", "By", "SB"})) return number(text);
        if (isOneOf(tag, {"Db", "Sg"})) return real(text);
        if (tag == QLatin1String("C")) {
            const PsValue code = number(text);
            return PsValue::of(QString(QChar(static_cast<char16_t>(code.number))));
        }
        if (tag == QLatin1String("DT")) return PsValue::of(timeText(text));
        return PsValue::of(unescapedFromClixml(text));
    }

    PsValue truth(const QString& text) {
        const bool isTrue = text == QLatin1String("true");
        if (!isTrue && text != QLatin1String("false")) fail(QStringLiteral("not a truth: ") + text);
        return PsValue::of(isTrue);
    }

    PsValue number(const QString& text) {
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        if (!isNumber) fail(QStringLiteral("not a number: ") + text);
        return PsValue::of(value);
    }

    PsValue real(const QString& text) {
        bool isNumber = false;
        PsValue value;
        value.kind = Kind::Real;
        value.real = text.toDouble(&isNumber);
        return isNumber ? value : PsValue::of(text);  // INF, NaN
    }

    PsValue reference() {
        const auto found = m_objects.find(attribute("RefId"));
        m_xml.skipCurrentElement();
        return found == m_objects.end() ? PsValue() : found->second;  // a ring ends here
    }

    /// One that came through a session on another computer bears a mark.
    static bool isEnumeration(const QStringList& types) {
        return types.contains(QLatin1String("System.Enum")) ||
               types.contains(QLatin1String("Deserialized.System.Enum"));
    }

    PsValue object(int depth) {
        const QString id = attribute("RefId");
        PsValue value;
        value.kind = Kind::Object;
        std::optional<PsValue> inner;
        while (m_xml.readNextStartElement()) {
            const QString tag = m_xml.name().toString();
            if (tag == QLatin1String("TN"))
                value.types = typeNames();
            else if (tag == QLatin1String("TNRef"))
                value.types = knownTypeNames();
            else if (tag == QLatin1String("ToString"))
                value.text = unescapedFromClixml(m_xml.readElementText());
            else if (isOneOf(tag, {"Props", "MS"}))
                properties(value, depth);
            else if (isOneOf(tag, {"LST", "IE", "QUE", "STK"}))
                inner = list(depth);
            else if (tag == QLatin1String("DCT"))
                inner = table(depth);
            else
                inner = any(depth + 1);
        }
        if (inner && !isEnumeration(value.types)) value = std::move(*inner);
        if (!id.isEmpty()) m_objects.insert_or_assign(id, value);
        return value;
    }

    QStringList typeNames() {
        const QString id = attribute("RefId");
        QStringList names;
        while (m_xml.readNextStartElement())
            names << m_xml.readElementText();
        m_typeNames.insert_or_assign(id, names);
        return names;
    }

    QStringList knownTypeNames() {
        const auto found = m_typeNames.find(attribute("RefId"));
        m_xml.skipCurrentElement();
        return found == m_typeNames.end() ? QStringList() : found->second;
    }

    void properties(PsValue& object, int depth) {
        while (m_xml.readNextStartElement()) {
            const QString name = unescapedFromClixml(attribute("N"));
            PsValue value = any(depth + 1);
            // What was added to an object stands before what it had itself.
            if (!object.find(name)) object.entries.emplace_back(name, std::move(value));
        }
    }

    PsValue list(int depth) {
        PsValue value;
        value.kind = Kind::List;
        while (m_xml.readNextStartElement())
            value.items.push_back(any(depth + 1));
        return value;
    }

    PsValue table(int depth) {
        PsValue value;
        value.kind = Kind::Table;
        while (m_xml.readNextStartElement()) {
            PsValue key;
            PsValue entry;
            while (m_xml.readNextStartElement()) {
                const bool isKey = attribute("N") == QLatin1String("Key");
                (isKey ? key : entry) = any(depth + 1);
            }
            const QString name = key.kind == Kind::Number ? QString::number(key.number) : key.text;
            value.entries.emplace_back(name, std::move(entry));
        }
        return value;
    }

    [[nodiscard]] QString attribute(const char* name) const {
        return m_xml.attributes().value(QLatin1String(name)).toString();
    }

    QXmlStreamReader m_xml;
    std::map<QString, QStringList> m_typeNames;
    std::map<QString, PsValue> m_objects;
};

}  // namespace

tl::expected<PsValue, QString> readClixml(const QByteArray& document) {
    return Reader(document).read();
}

QString unescapedFromClixml(const QString& text) {
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString plain;
    qsizetype from = 0;
    for (auto found = escape.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        plain += QStringView(text).mid(from, match.capturedStart() - from);
        plain += QChar(match.captured(1).toUShort(nullptr, 16));
        from = match.capturedEnd();
    }
    plain += QStringView(text).mid(from);
    return plain;
}

}  // namespace pchat::live
