// Random values for property tests, from a seed that is printed when a test fails and can be given again in PCHAT_SEED.
#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>
#include <QTest>

namespace pchat::test {

inline quint32 seed() {
    static const quint32 chosen = qEnvironmentVariableIsSet("PCHAT_SEED") ? qEnvironmentVariable("PCHAT_SEED").toUInt()
                                                                          : QRandomGenerator::system()->generate();
    return chosen;
}

/// What QVERIFY2 prints, so that a failure can be played again.
inline QByteArray replay(const QString& value) {
    return "PCHAT_SEED=" + QByteArray::number(seed()) +
           " value: " + value.toUtf8().toPercentEncoding(" '\"[]{}()$;,:-");
}

class Random {
  public:
    Random() : m_generator(seed()) {}

    int below(int bound) { return m_generator.bounded(bound); }
    qint64 number() { return static_cast<qint64>(m_generator.generate64()); }
    bool coin() { return below(2) == 0; }
    template <class T>
    const T& oneOf(const std::vector<T>& values) {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }

    /// Text of pieces that quoting has trouble with.
    QString hostileText(int mostPieces = 6) {
        static const std::vector<QString> pieces{QStringLiteral("'"),
                                                 QStringLiteral("''"),
                                                 QStringLiteral("\""),
                                                 QStringLiteral("‘"),
                                                 QStringLiteral("’"),
                                                 QStringLiteral("‚"),
                                                 QStringLiteral("‛"),
                                                 QStringLiteral("“"),
                                                 QStringLiteral("]"),
                                                 QStringLiteral("]]"),
                                                 QStringLiteral("["),
                                                 QStringLiteral("$(calc)"),
                                                 QStringLiteral("$null"),
                                                 QStringLiteral("`"),
                                                 QStringLiteral("; "),
                                                 QStringLiteral("--"),
                                                 QStringLiteral("/*"),
                                                 QStringLiteral("|"),
                                                 QStringLiteral("{}"),
                                                 QStringLiteral("@{"),
                                                 QStringLiteral("}"),
                                                 QStringLiteral(","),
                                                 QStringLiteral(" -Force"),
                                                 QStringLiteral(" "),
                                                 QStringLiteral("常設チャット"),
                                                 QStringLiteral("😀"),
                                                 QString(QChar(0x202E)),
                                                 QString(QChar(0x200B)),
                                                 QStringLiteral("\\\\srv\\x"),
                                                 QStringLiteral("mgc"),
                                                 QStringLiteral("-5"),
                                                 QStringLiteral("%1"),
                                                 QStringLiteral("@'"),
                                                 QStringLiteral("–"),
                                                 QStringLiteral("true"),
                                                 QStringLiteral("0x10")};
        QString text;
        for (int count = below(mostPieces + 1); count > 0; --count)
            text += oneOf(pieces);
        return text;
    }

  private:
    QRandomGenerator m_generator;
};

}  // namespace pchat::test
