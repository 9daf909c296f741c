#include "core/report/writer.h"

namespace pchat {

namespace {

QString languageName(ScriptLanguage language) {
    switch (language) {
        case ScriptLanguage::Tsql:
            return QStringLiteral("sql");
        case ScriptLanguage::Powershell:
            return QStringLiteral("powershell");
        case ScriptLanguage::File:
            break;
    }
    return {};
}

}  // namespace

Writer::Writer(const Catalog& catalog, const Message& title) : m_catalog(catalog) {
    m_document.title = catalog.say(title);
    m_document.languageTag = catalog.language() == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
}

void Writer::heading(int level, const Message& text) {
    m_document.blocks.emplace_back(Heading{level, m_catalog.say(text)});
}

void Writer::paragraph(const Message& text) {
    if (!text.isEmpty()) m_document.blocks.emplace_back(Paragraph{m_catalog.say(text)});
}

void Writer::notice(Tone tone, const Message& text) {
    if (!text.isEmpty()) m_document.blocks.emplace_back(Notice{tone, m_catalog.say(text)});
}

void Writer::bullets(const std::vector<Message>& items) {
    if (!items.empty()) m_document.blocks.emplace_back(BulletList{said(items)});
}

void Writer::table(const Row& head, const std::vector<Row>& rows) {
    Table table{said(head), {}};
    table.rows.reserve(rows.size());
    for (const Row& row : rows)
        table.rows.push_back(said(row));
    m_document.blocks.emplace_back(std::move(table));
}

void Writer::facts(const std::vector<std::pair<Message, Message>>& rows) {
    Table table;
    for (const auto& [name, text] : rows)
        if (!m_catalog.say(text).isEmpty()) table.rows.push_back({m_catalog.say(name), m_catalog.say(text)});
    if (!table.rows.empty()) m_document.blocks.emplace_back(std::move(table));
}

void Writer::code(const ScriptText& script) {
    if (!script.text.isEmpty()) m_document.blocks.emplace_back(Code{languageName(script.language), script.text});
}

QStringList Writer::said(const Row& row) const {
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(row.size()));
    for (const Message& message : row)
        texts << m_catalog.say(message);
    return texts;
}

}  // namespace pchat
