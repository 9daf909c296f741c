#include "ui/model/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace pchat::ui {

Languages::Languages(Language first, QObject* parent) : QObject(parent), m_current(first) {
    install();
}

Languages::~Languages() {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

const Catalog& Languages::catalog() const {
    return m_current == Language::Japanese ? m_japanese : m_english;
}

void Languages::setCurrent(Language language) {
    if (language == m_current) return;
    m_current = language;
    install();
}

void Languages::install() {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QString name = nameOf(m_current);
    QLocale::setDefault(m_current == Language::Japanese ? QLocale(QLocale::Japanese) : QLocale(QLocale::English));
    const QString file = QStringLiteral("qtbase_") + name;
    if (m_current == Language::Japanese && (m_qt.load(file, QLibraryInfo::path(QLibraryInfo::TranslationsPath)) ||
                                            m_qt.load(file, QStringLiteral(":/i18n"))))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral("pchat_") + name, QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_own);
}

Language Languages::fromName(const QString& name) {
    if (name == QLatin1String("ja")) return Language::Japanese;
    if (name == QLatin1String("en")) return Language::English;
    const QString asked = QLocale::system().uiLanguages().value(0);
    return asked.startsWith(QLatin1String("ja")) ? Language::Japanese : Language::English;
}

QString Languages::nameOf(Language language) {
    return language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
}

}  // namespace pchat::ui
