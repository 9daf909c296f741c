#include "core/estate/progress.h"

#include <QRegularExpression>

namespace pchat {

namespace {

constexpr int percentProcessed = 3211;

}  // namespace

std::optional<int> percentIn(const ServerMessage& message) {
    static const QRegularExpression number(QStringLiteral("\\d{1,3}"));
    if (message.number != percentProcessed) return std::nullopt;
    const auto found = number.match(message.text);
    if (!found.hasMatch()) return std::nullopt;
    return std::min(found.captured().toInt(), 100);
}

ServerMessage progressMessage(int percent) {
    ServerMessage message;
    message.number = percentProcessed;
    message.text = QStringLiteral("%1 percent processed.").arg(percent);
    return message;
}

}  // namespace pchat
