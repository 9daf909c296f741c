// Judge: a program of tests/peers that hosts a part of Microsoft's, where this build has it (cmake/Judges.cmake).
#pragma once

#include <QString>

namespace pchat::test {

class Judge {
  public:
    explicit Judge(const char* name);
    [[nodiscard]] QString program() const;
    /// The excuse that the build found; empty where there is none, and then the program has to be there.
    [[nodiscard]] QByteArray whyNot() const;

  private:
    QString m_folder;
    QString m_name;
};

}  // namespace pchat::test
