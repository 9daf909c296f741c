// Facts as the pages list them: a name and its value stand on one base line, whatever font the value has.
#include "ui/widgets/fact_list.h"

#include <QApplication>
#include <QImage>
#include <QTest>

#include <cstdlib>

using namespace pchat::ui;

namespace {

/// The lowest row of pixels in these columns that is not the ground's; -1 where there is none.
int lowestInk(const QImage& image, int left, int right) {
    const QRgb ground = image.pixel(0, image.height() - 1);
    for (int y = image.height() - 1; y >= 0; --y)
        for (int x = left; x < right; ++x)
            if (image.pixel(x, y) != ground) return y;
    return -1;
}

}  // namespace

class TestFactList : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void nameAndValueStandOnOneLine_data();
    void nameAndValueStandOnOneLine();
};

void TestFactList::nameAndValueStandOnOneLine_data() {
    QTest::addColumn<bool>("isFixedWidth");
    QTest::addColumn<QString>("family");
    // Fonts that rise differently above their base line; what the machine lacks is replaced by its usual one.
    for (const char* family : {"Noto Sans CJK JP", "DejaVu Sans", "Nimbus Sans", "Segoe UI"}) {
        QTest::addRow("the same font, %s", family) << false << QString::fromLatin1(family);
        QTest::addRow("fixed width, %s", family) << true << QString::fromLatin1(family);
    }
}

void TestFactList::nameAndValueStandOnOneLine() {
    QFETCH(bool, isFixedWidth);
    QFETCH(QString, family);
    QFont font = QApplication::font();
    font.setFamilies({family});
    font.setPointSize(11);
    QApplication::setFont(font);
    FactList list(1, nullptr);
    list.resize(600, 200);
    FactRow row;
    row.name = row.value = QStringLiteral("HHHH");
    row.isFixedWidth = isFixedWidth;
    list.setRows({row});
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    const auto children = list.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(children.size(), 2);
    const QImage image = list.grab().toImage();
    const int split = std::max(children.front()->x(), children.back()->x());
    const int name = lowestInk(image, 0, split);
    QVERIFY(name > 0);
    const int value = lowestInk(image, split, image.width());
    // A label and a text round the height of one font each in its own way.
    QVERIFY2(std::abs(value - name) <= 1, qPrintable(QStringLiteral("%1, %2").arg(name).arg(value)));
}

QTEST_MAIN(TestFactList)
#include "tst_fact_list.moc"
