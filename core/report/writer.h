// Writer: builds a Document in one language out of Messages. Pure; one thread.
#pragma once

#include "core/plan/act.h"
#include "core/report/document.h"
#include "core/text/catalog.h"

namespace pchat {

class Writer {
  public:
    using Row = std::vector<Message>;

    Writer(const Catalog& catalog, const Message& title);

    void heading(int level, const Message& text);
    /// Nothing for an empty Message.
    void paragraph(const Message& text);
    void notice(Tone tone, const Message& text);
    /// Nothing for an empty list.
    void bullets(const std::vector<Message>& items);
    void table(const Row& head, const std::vector<Row>& rows);
    /// Two columns, names and what they are; rows whose second part is empty are left out.
    void facts(const std::vector<std::pair<Message, Message>>& rows);
    void code(const ScriptText& script);

    [[nodiscard]] Document take() { return std::move(m_document); }

  private:
    [[nodiscard]] QStringList said(const Row& row) const;

    const Catalog& m_catalog;
    Document m_document;
};

}  // namespace pchat
