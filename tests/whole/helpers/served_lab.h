// A practice estate served by the built pchatctl on free ports of this computer, and the tools that log in there.
#pragma once

#include "tests/whole/helpers/program.h"

namespace pchat::whole {

class ServedLab {
  public:
    ServedLab(const Program& program, const QString& folder, const QStringList& options = {},
              const QByteArray& standardInput = {});
    ~ServedLab();
    ServedLab(const ServedLab&) = delete;
    ServedLab& operator=(const ServedLab&) = delete;

    /// What `lab serve` printed; empty where it did not come up.
    [[nodiscard]] const QJsonObject& announced() const { return m_announced; }
    /// 0 where there is no instance of that role.
    [[nodiscard]] int port(const QString& role) const;
    [[nodiscard]] QString profile() const { return m_announced[QStringLiteral("profile")].toString(); }

    /// tsql with a script of lines; `encryption` as freetds.conf has it: off, request, require.
    [[nodiscard]] Ran tsql(const QString& role, const QString& script,
                           const QString& encryption = QStringLiteral("request"),
                           const QString& password = QStringLiteral("practice")) const;
    [[nodiscard]] Ran bsqldb(const QString& role, const QString& script) const;
    [[nodiscard]] Ran isql(const QString& role, const QString& statement) const;

  private:
    [[nodiscard]] Ran runTool(const QString& tool, const QStringList& words, const QString& input,
                              const QString& encryption, int port) const;
    const Program& m_program;
    QProcess m_process;
    QJsonObject m_announced;
};

}  // namespace pchat::whole
