#include "core/script/shell_reader.h"

#include <algorithm>

namespace pchat::detail {

namespace {

bool isAsciiLetter(QChar c) {
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

bool isAsciiDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isSingleQuote(QChar c) {
    return c == QLatin1Char('\'') || (c >= QChar(0x2018) && c <= QChar(0x201B));
}

class Reader {
  public:
    explicit Reader(QStringView line) : m_rest(line) {}

    std::optional<ReadCall> call() {
        QString computer;
        if (skip(u"Invoke-Command -ComputerName ")) {
            auto named = text();
            if (!named || named->isEmpty() || !skip(u" -ScriptBlock { ")) return std::nullopt;
            if (!m_rest.endsWith(u" }")) return std::nullopt;
            m_rest.chop(2);
            computer = std::move(*named);
        }
        ReadCall read{std::move(computer), cmdletName(), {}};
        while (skip(u" -")) {
            auto parameter = this->parameter();
            if (!parameter) return std::nullopt;
            read.parameters.push_back(std::move(*parameter));
        }
        if (read.cmdlet.isEmpty() || !m_rest.isEmpty()) return std::nullopt;
        return read;
    }

  private:
    bool skip(QStringView expected) {
        if (!m_rest.startsWith(expected)) return false;
        m_rest = m_rest.mid(expected.size());
        return true;
    }

    template <class Accepts>
    QString take(Accepts accepts) {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), accepts);
        const QStringView taken = m_rest.left(end - m_rest.begin());
        m_rest = m_rest.mid(taken.size());
        return taken.toString();
    }

    QString word() {
        return take([](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c); });
    }

    QString cmdletName() {
        const QString verb = word();
        if (verb.isEmpty() || !skip(u"-")) return {};
        const QString noun = word();
        return noun.isEmpty() ? QString() : verb + QLatin1Char('-') + noun;
    }

    std::optional<ShellParameter> parameter() {
        const QString name = word();
        if (name.isEmpty()) return std::nullopt;
        if (skip(u":$true")) return ShellParameter{name, true};
        if (skip(u":$false")) return ShellParameter{name, false};
        if (m_rest.isEmpty() || m_rest.startsWith(u" -")) return ShellParameter{name, ShellSwitch{}};
        if (!skip(u" ")) return std::nullopt;
        auto value = this->value();
        return value ? std::optional(ShellParameter{name, std::move(*value)}) : std::nullopt;
    }

    std::optional<ShellValue> value() {
        if (m_rest.isEmpty()) return std::nullopt;
        if (skip(u"$null")) return ShellValue(ShellNull{});
        if (skip(u"@{")) return table();
        if (skip(u"@(")) return shortList();
        if (skip(u"(-")) return negative();
        const QChar first = m_rest[0];
        if (isAsciiLetter(first)) return ShellValue(word());
        return isSingleQuote(first) ? textOrList() : number();
    }

    std::optional<ShellValue> number(const QString& sign = {}) {
        bool isNumber = false;
        const qint64 number = (sign + take(isAsciiDigit)).toLongLong(&isNumber);
        return isNumber ? std::optional(ShellValue(number)) : std::nullopt;
    }

    std::optional<ShellValue> negative() {
        auto value = number(QStringLiteral("-"));
        return skip(u")") ? value : std::nullopt;
    }

    std::optional<QString> text() {
        if (m_rest.isEmpty() || !isSingleQuote(m_rest[0])) return std::nullopt;
        QString text;
        for (qsizetype at = 1; at < m_rest.size(); ++at) {
            if (isSingleQuote(m_rest[at])) {
                const bool isDoubled = at + 1 < m_rest.size() && isSingleQuote(m_rest[at + 1]);
                if (!isDoubled) {
                    m_rest = m_rest.mid(at + 1);
                    return text;
                }
                ++at;
            }
            text += m_rest[at];
        }
        return std::nullopt;
    }

    std::optional<QStringList> texts() {
        QStringList list;
        do {
            auto each = text();
            if (!each) return std::nullopt;
            list << *each;
        } while (skip(u","));
        return list;
    }

    std::optional<ShellValue> textOrList() {
        auto list = texts();
        if (!list) return std::nullopt;
        return list->size() == 1 ? ShellValue(list->constFirst()) : ShellValue(std::move(*list));
    }

    /// A list of no or of one text, which a comma alone could not tell from a text.
    std::optional<ShellValue> shortList() {
        if (skip(u")")) return ShellValue(QStringList());
        auto only = text();
        if (!only || !skip(u")")) return std::nullopt;
        return ShellValue(QStringList{*only});
    }

    std::optional<ShellValue> table() {
        ShellTable table;
        if (skip(u"}")) return ShellValue(std::move(table));
        do {
            const std::optional<QString> key = m_rest.isEmpty() || isSingleQuote(m_rest[0]) ? text() : word();
            if (!key || !skip(u"=")) return std::nullopt;
            std::optional<QStringList> list = skip(u"@()") ? QStringList() : texts();
            if (!list || !table.try_emplace(*key, std::move(*list)).second) return std::nullopt;
        } while (skip(u"; "));
        return skip(u"}") ? std::optional(ShellValue(std::move(table))) : std::nullopt;
    }

    QStringView m_rest;
};

}  // namespace

bool isPlainWord(QStringView text) {
    const auto isWord = [](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c); };
    return !text.isEmpty() && isAsciiLetter(text[0]) && std::all_of(text.begin(), text.end(), isWord);
}

std::optional<ReadCall> readShellLine(const QString& line) {
    return Reader(line).call();
}

}  // namespace pchat::detail
