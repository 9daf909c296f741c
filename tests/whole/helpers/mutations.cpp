#include "tests/whole/helpers/mutations.h"

#include <QRegularExpression>

namespace pchat::whole {

namespace {

bool isBlank(const QString& piece) {
    return piece.front().isSpace();
}

/// Places of the pieces that are no blanks.
QList<qsizetype> wordsIn(const QStringList& pieces) {
    QList<qsizetype> places;
    for (qsizetype at = 0; at < pieces.size(); ++at)
        if (!isBlank(pieces[at])) places << at;
    return places;
}

}  // namespace

QStringList piecesOf(const QString& statement) {
    static const QRegularExpression piece(
        QStringLiteral("N?'(?:[^']|'')*'|\\[(?:[^\\]]|\\]\\])*\\]|[\\w@#$]+|\\s+|."),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::UseUnicodePropertiesOption);
    QStringList pieces;
    for (auto found = piece.globalMatch(statement); found.hasNext();)
        pieces << found.next().captured();
    return pieces;
}

QString Mutations::of(const QString& statement) {
    QStringList pieces = piecesOf(statement);
    for (int count = 1 + below(3); count > 0 && !pieces.isEmpty(); --count)
        accident(pieces);
    return pieces.join(QString());
}

/// A word or sign that may stand in a batch, but hardly there.
QString Mutations::foreign() {
    static const QStringList all = QStringLiteral(
                                       "( ) , ; . = * + - / % & | ^ ~ < > <> <= : :: ! ? ' \" [ ] [] -- /* */ {} @ @@ "
                                       "@x # $ $1 N 0 1 2.5 1e5 0x1F N'x' 'x' [x] x a.b SELECT FROM WHERE AND OR NOT "
                                       "NULL IS IN LIKE BETWEEN EXISTS CASE WHEN THEN ELSE END AS ON JOIN LEFT INNER "
                                       "CROSS APPLY GROUP BY ORDER HAVING TOP DISTINCT ALL ANY SOME UNION SET DECLARE "
                                       "EXEC PRINT IF BEGIN USE WITH TO DISK FILE DATABASE LOG RECOVERY OUTPUT DEFAULT "
                                       "ASC DESC COLLATE CONVERT CAST int varchar(10) OFF OF KILL TRAN VALUES")
                                       .split(QLatin1Char(' '));
    return all[below(all.size())];
}

QString Mutations::misspelt(QString word) {
    const int at = below(word.size());
    switch (below(4)) {
        case 0:
            return word.remove(at, 1);
        case 1:
            return word.insert(at, word[at]);
        case 2:
            return word.insert(at, QStringLiteral("xX_1@ .'")[below(8)]);
        default:
            return word.replace(at, 1, QChar(u'a' + below(26)));
    }
}

void Mutations::accident(QStringList& pieces) {
    const QList<qsizetype> words = wordsIn(pieces);
    if (words.isEmpty()) return;
    const int place = below(words.size());
    const qsizetype at = words[place];
    switch (below(7)) {
        case 0:
            return pieces.removeAt(at);
        case 1:
            pieces.insert(at, pieces[at] + QLatin1Char(' '));
            return;
        case 2:
            pieces[at] = misspelt(pieces[at]);
            if (pieces[at].isEmpty()) pieces.removeAt(at);
            return;
        case 3:
            return pieces.swapItemsAt(at, words[(place + 1) % words.size()]);
        case 4:
            return pieces.swapItemsAt(at, words[below(words.size())]);
        case 5:
            pieces[at] = foreign();
            return;
        default:
            pieces.insert(at, foreign() + QLatin1Char(' '));
    }
}

}  // namespace pchat::whole
