// Console: what pchatctl says and where.
//
// The result goes to standard output in the format asked for. What is told on the way goes there too when that is text;
// else to standard error, so that JSON, Markdown and HTML stay clean. Complaints go to standard error. Any thread.
#pragma once

#include "core/report/document.h"
#include "core/text/catalog.h"

#include <QJsonObject>

#include <cstdio>
#include <mutex>

namespace pchat::cli {

enum class Format { Text, Json, Markdown, Html };

class Console {
  public:
    Console(Language language, Format format) : m_catalog(language), m_format(format) {}

    [[nodiscard]] const Catalog& catalog() const { return m_catalog; }
    [[nodiscard]] Format format() const { return m_format; }

    void tell(const Message& message) { tell(m_catalog.say(message)); }
    void tell(const QString& line);
    void complain(const Message& message);
    void complain(const std::vector<Message>& messages);
    /// The result: the document as text, Markdown or HTML, or the object as JSON.
    void show(const Document& document, const QJsonObject& object);
    void showText(const QString& text) { write(stdout, text); }
    /// The columns of the terminal; 100 where there is none.
    [[nodiscard]] static int columns();

  private:
    void write(std::FILE* file, const QString& text);

    Catalog m_catalog;
    Format m_format;
    std::mutex m_mutex;
};

}  // namespace pchat::cli
