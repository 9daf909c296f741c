// Sha256 against Qt's: two implementations that share nothing must agree, however the bytes are cut into pieces.
#include "core/text/sha256.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace pchat;

class TestSha256 : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void knownAnswers_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("digest");
        // FIPS 180-4's own examples.
        QTest::newRow("nothing") << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        QTest::newRow("abc") << QByteArray("abc") << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QTest::newRow("a million a") << QByteArray(1000000, 'a')
                                     << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    }
    void knownAnswers() {
        QFETCH(QByteArray, bytes);
        Sha256 hash;
        hash.add(bytes);
        QTEST(hash.hexResult(), "digest");
    }

    void anyPiecesAgreeWithQt() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 200; ++round) {
            Sha256 mine;
            QCryptographicHash theirs(QCryptographicHash::Sha256);
            for (int pieces = random.bounded(6); pieces > 0; --pieces) {
                QByteArray piece(random.bounded(300), '\0');
                for (char& byte : piece)
                    byte = static_cast<char>(random.generate());
                mine.add(piece);
                theirs.addData(piece);
            }
            QCOMPARE(mine.result(), theirs.result());
        }
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
