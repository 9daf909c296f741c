// Statements made wrong at random: a word dropped, doubled, misspelt, two changing places, a sign too many. For tests.
#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace pchat::whole {

/// Words, quoted parts, numbers, signs and blanks, which joined are the statement again. It knows no more of T-SQL.
[[nodiscard]] QStringList piecesOf(const QString& statement);

class Mutations {
  public:
    explicit Mutations(quint32 seed) : m_random(seed) {}
    /// The statement after one to three accidents.
    [[nodiscard]] QString of(const QString& statement);

  private:
    [[nodiscard]] int below(qsizetype bound) { return m_random.bounded(static_cast<int>(bound)); }
    void accident(QStringList& pieces);
    [[nodiscard]] QString misspelt(QString word);
    [[nodiscard]] QString foreign();
    QRandomGenerator m_random;
};

}  // namespace pchat::whole
