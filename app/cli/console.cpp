#include "app/cli/console.h"

#include <QCoreApplication>
#include <QJsonDocument>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#include <algorithm>

namespace pchat::cli {

void Console::tell(const QString& line) {
    write(m_format == Format::Text ? stdout : stderr, line + QLatin1Char('\n'));
}

void Console::complain(const Message& message) {
    write(stderr, m_catalog.say(message) + QLatin1Char('\n'));
}

void Console::complain(const std::vector<Message>& messages) {
    for (const Message& message : messages)
        complain(message);
}

void Console::show(const Document& document, const QJsonObject& object) {
    switch (m_format) {
        case Format::Text:
            return showText(toText(document, columns()));
        case Format::Json:
            return showText(QString::fromUtf8(QJsonDocument(object).toJson()));
        case Format::Markdown:
            return showText(toMarkdown(document));
        case Format::Html:
            return showText(toHtml(document));
    }
}

int Console::columns() {
#ifdef Q_OS_UNIX
    winsize size{};
    if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return std::clamp<int>(size.ws_col, 60, 160);
#endif
    return 100;
}

void Console::write(std::FILE* file, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    const std::scoped_lock lock(m_mutex);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    std::fflush(file);
}

}  // namespace pchat::cli
