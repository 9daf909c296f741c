#include "core/estate/doors.h"

namespace pchat {

int ResultSet::indexOf(QStringView column) const {
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (column.compare(columns[at].name, Qt::CaseInsensitive) == 0) return static_cast<int>(at);
    return -1;
}

Cell ResultSet::at(std::size_t row, QStringView column) const {
    const int index = indexOf(column);
    if (index < 0 || row >= rows.size()) return std::nullopt;
    const auto at = static_cast<std::size_t>(index);
    return at < rows[row].size() ? rows[row][at] : std::nullopt;
}

const ResultSet& SqlAnswer::first() const {
    static const ResultSet none;
    return results.empty() ? none : results.front();
}

}  // namespace pchat
