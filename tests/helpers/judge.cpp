#include "tests/helpers/judge.h"

#include <QFile>

namespace pchat::test {

Judge::Judge(const char* name)
    : m_folder(qEnvironmentVariable("PCHAT_JUDGES") + QLatin1Char('/') + QLatin1String(name)),
      m_name(QLatin1String(name)) {}

QString Judge::program() const {
    return QStringLiteral("%1/pchat-%2-judge").arg(m_folder, m_name);
}

QByteArray Judge::whyNot() const {
    QFile file(m_folder + QStringLiteral("/unavailable.txt"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace pchat::test
