// The ODBC headers, and nothing else: unixODBC here, odbc32 on Windows. Functions are called by their wide names.
#pragma once

#include <QtGlobal>

#ifdef Q_OS_WIN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#endif

#include <QString>

#include <algorithm>
#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>
#include <vector>

namespace pchat::odbc {

static_assert(sizeof(SQLWCHAR) == sizeof(char16_t), "ODBC text is UTF-16");

/// Owns a copy that ends with a zero.
class WideText {
  public:
    explicit WideText(const QString& text)
        : m_units(reinterpret_cast<const SQLWCHAR*>(text.utf16()),
                  reinterpret_cast<const SQLWCHAR*>(text.utf16()) + text.size() + 1) {}
    [[nodiscard]] SQLWCHAR* data() { return m_units.data(); }
    /// Overwrites what may be a secret.
    void wipe() { std::fill(m_units.begin(), m_units.end(), SQLWCHAR{0}); }

  private:
    std::vector<SQLWCHAR> m_units;
};

[[nodiscard]] inline QString fromWide(const SQLWCHAR* text, qsizetype units) {
    return QString::fromUtf16(reinterpret_cast<const char16_t*>(text), units);
}

[[nodiscard]] inline bool isGood(SQLRETURN code) {
    return code == SQL_SUCCESS || code == SQL_SUCCESS_WITH_INFO;
}

/// A handle of ODBC, freed at the end of its scope. Belongs to one thread at a time.
class Handle {
  public:
    Handle(SQLSMALLINT kind, SQLHANDLE parent) : m_kind(kind) {
        if (!isGood(SQLAllocHandle(kind, parent, &m_handle))) m_handle = SQL_NULL_HANDLE;
    }
    ~Handle() {
        if (m_handle != SQL_NULL_HANDLE) SQLFreeHandle(m_kind, m_handle);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    [[nodiscard]] SQLHANDLE get() const { return m_handle; }
    [[nodiscard]] SQLSMALLINT kind() const { return m_kind; }
    [[nodiscard]] bool isValid() const { return m_handle != SQL_NULL_HANDLE; }

  private:
    SQLSMALLINT m_kind;
    SQLHANDLE m_handle = SQL_NULL_HANDLE;
};

}  // namespace pchat::odbc
