#include "ui/look/state_icon.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace pchat::ui;

static const StateShape shapes[] = {StateShape::Pass,    StateShape::Blocker, StateShape::Acknowledge,
                                    StateShape::Warning, StateShape::Unknown, StateShape::Running,
                                    StateShape::Later,   StateShape::Skipped, StateShape::AlreadyDone};

static QImage painted(StateShape shape, int side, int turn = 0) {
    return stateIcon(shape, turn).pixmap(QSize(side, side)).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// Where anything is painted, whatever its colour.
static QByteArray outline(const QImage& image) {
    QByteArray bits;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            bits.append(qAlpha(image.pixel(x, y)) > 100 ? '1' : '0');
    return bits;
}

static double luminance(const QColor& color) {
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

static double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

class TestStateIcon : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyStateDiffersInShapeNotOnlyInColour() {
        const Theme theme(ThemeChoice::Light);
        std::map<QByteArray, StateShape> seen;
        for (const StateShape shape : shapes) {
            const QImage image = painted(shape, 64);
            QByteArray look = outline(image);
            // Pass and its like are one outline: what is drawn inside tells them apart.
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    look.append(qAbs(qGray(image.pixel(x, y)) - qGray(image.pixel(32, 4))) > 60 ? '1' : '0');
            QVERIFY2(!seen.contains(look), qPrintable(QString::number(static_cast<int>(shape))));
            seen.emplace(look, shape);
        }
    }

    void nothingIsCutAtTheEdges() {
        const Theme theme(ThemeChoice::Light);
        for (const StateShape shape : shapes) {
            const QByteArray bits = outline(painted(shape, 32));
            QVERIFY(bits.contains('1'));
            for (const int corner : {0, 31, 31 * 32, 31 * 32 + 31})
                QCOMPARE(bits.at(corner), '0');
        }
    }

    void onlyRunningTurns() {
        const Theme theme(ThemeChoice::Light);
        for (const StateShape shape : shapes)
            QCOMPARE(painted(shape, 32, 0) != painted(shape, 32, 120), shape == StateShape::Running);
    }

    void colourFollowsTheTheme() {
        Theme theme(ThemeChoice::Light);
        const QIcon icon = stateIcon(StateShape::Blocker);
        const QImage light = icon.pixmap(32, 32).toImage();
        theme.setChoice(ThemeChoice::Dark);
        QVERIFY(icon.pixmap(32, 32).toImage() != light);
    }

    void everyStateStandsOutFromItsGround_data() {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << static_cast<int>(ThemeChoice::Light);
        QTest::newRow("dark") << static_cast<int>(ThemeChoice::Dark);
    }
    void everyStateStandsOutFromItsGround() {
        QFETCH(int, choice);
        const Theme theme(static_cast<ThemeChoice>(choice));
        const QPalette palette = QApplication::palette();
        for (const StateShape shape : shapes)
            for (const auto ground : {QPalette::Base, QPalette::Window})
                QVERIFY2(contrast(stateColor(shape, palette), palette.color(ground)) >= 4.5,
                         qPrintable(QStringLiteral("shape %1").arg(static_cast<int>(shape))));
        QVERIFY(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 7.0);
        QVERIFY(contrast(quietText(palette), palette.color(QPalette::Window)) >= 4.5);
    }
};

QTEST_MAIN(TestStateIcon)
#include "tst_state_icon.moc"
