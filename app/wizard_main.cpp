// The wizard: pchat-failover [--lab DIR | --profile FILE] [--practice] [--lang en|ja] [--theme light|dark|system]
#include "app/estate_maker.h"
#include "core/live/secrets/keychain.h"
#include "ui/tour.h"
#include "ui/wizard.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace pchat;

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QStringLiteral("Fails a Persistent Chat pool over to its log-shipping secondary."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("lab"), QStringLiteral("Opens the practice estate in DIR."), QStringLiteral("DIR")},
        {QStringLiteral("profile"), QStringLiteral("Opens the estate that FILE describes."), QStringLiteral("FILE")},
        {QStringLiteral("practice"), QStringLiteral("Makes a practice estate in your data folder and opens it.")},
        {QStringLiteral("lang"), QStringLiteral("en or ja."), QStringLiteral("LANGUAGE")},
        {QStringLiteral("theme"), QStringLiteral("light, dark or system."), QStringLiteral("THEME")},
        {QStringLiteral("screenshots"),
         QStringLiteral("Goes through a practice run by itself and saves a picture of every page in DIR."),
         QStringLiteral("DIR")},
    });
}

/// What the command line says, else what was kept from last time.
QString chosen(const QCommandLineParser& parser, const QSettings& settings, const char* option) {
    const QString name = QLatin1String(option);
    return parser.isSet(name) ? parser.value(name) : settings.value(name).toString();
}

void addIcon() {
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/icons/pchat-failover-%1.png").arg(size), QSize(size, size));
    QApplication::setWindowIcon(icon);
}

void openWhatWasAskedFor(const QCommandLineParser& parser, ui::FailoverWizard& wizard) {
    if (parser.isSet(QStringLiteral("lab")))
        wizard.openProfile(QDir(parser.value(QStringLiteral("lab"))).absoluteFilePath(QStringLiteral("site.json")));
    else if (parser.isSet(QStringLiteral("profile")))
        wizard.openProfile(parser.value(QStringLiteral("profile")));
    else if (parser.isSet(QStringLiteral("practice")))
        wizard.openPractice();
}

int takePictures(const QString& folder, ui::FailoverWizard& wizard, ui::WizardModel& model, ui::Theme& theme) {
    const QTemporaryDir scratch;
    if (!scratch.isValid() || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(folder));
        return EXIT_FAILURE;
    }
    ui::Tour tour(wizard, model, theme, folder, scratch.path());
    QObject::connect(&tour, &ui::Tour::finished, qApp,
                     [](bool whole) { QApplication::exit(whole ? EXIT_SUCCESS : EXIT_FAILURE); });
    tour.start();
    return QApplication::exec();
}

int runWizard(const QCommandLineParser& parser, QSettings& settings) {
    ui::Theme theme(ui::Theme::fromName(chosen(parser, settings, "theme")));
    ui::Languages languages(ui::Languages::fromName(chosen(parser, settings, "lang")));
    const auto withPassword = [](const Secret& password) { return estateMaker(password); };
    ui::WizardModel model(estateMaker(), languages, {withPassword, live::secretStore()});
    model.setRecentProfiles(settings.value(QStringLiteral("recentProfiles")).toStringList());
    ui::FailoverWizard wizard(model, theme);
    const QString pictures = parser.value(QStringLiteral("screenshots"));
    if (pictures.isEmpty()) wizard.restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    wizard.show();
    if (!pictures.isEmpty()) return takePictures(pictures, wizard, model, theme);
    openWhatWasAskedFor(parser, wizard);
    const int status = QApplication::exec();
    settings.setValue(QStringLiteral("geometry"), wizard.saveGeometry());
    settings.setValue(QStringLiteral("recentProfiles"), model.recentProfiles());
    settings.setValue(QStringLiteral("theme"), ui::Theme::nameOf(theme.choice()));
    settings.setValue(QStringLiteral("lang"), ui::Languages::nameOf(languages.current()));
    settings.sync();
    return status;
}

}  // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("pchat-failover"));
    QApplication::setApplicationName(QStringLiteral("pchat-failover"));
    QApplication::setApplicationVersion(QStringLiteral(PCHAT_VERSION));
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    addIcon();
    QSettings settings;
    const int status = runWizard(parser, settings);
    // A call that hangs still has its thread: the process ends without tearing static objects down under it.
    std::fflush(nullptr);
    std::_Exit(status);
}
