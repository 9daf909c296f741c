// Draft: a section while it is being observed. What has arrived is kept even when the rest never comes.
//
// Shared by the probes that fill it, which may outlive the observation, and by observe(), which copies it. Thread-safe.
#pragma once

#include "core/situation/situation.h"

#include <memory>
#include <mutex>
#include <type_traits>

namespace pchat {

template <class T>
struct IsFact : std::false_type {};
template <class T>
struct IsFact<Fact<T>> : std::true_type {};
template <class T>
inline constexpr bool isFact = IsFact<T>::value;

/// Gives every fact of the section that has no value yet this reason.
template <class Section>
void setUnknown(Section& section, const Message& because, const QDateTime& at) {
    const auto set = [&](auto& member) {
        if constexpr (isFact<std::decay_t<decltype(member)>>) {
            if (member.isKnown()) return;
            member.unknownBecause = because;
            member.at = at;
        }
    };
    std::apply([&](const auto&... field) { (set(section.*(field.member)), ...); }, Section::fields());
}

template <class Section>
class Draft {
  public:
    explicit Draft(Section initial) : m_section(std::move(initial)) {}

    template <class T>
    void put(T Section::*member, T value) {
        const std::scoped_lock lock(m_mutex);
        m_section.*member = std::move(value);
    }
    /// For what is more than one member; `change` is called under the lock.
    template <class Change>
    void change(Change change) {
        const std::scoped_lock lock(m_mutex);
        change(m_section);
    }
    [[nodiscard]] Section copy() const {
        const std::scoped_lock lock(m_mutex);
        return m_section;
    }

  private:
    mutable std::mutex m_mutex;
    Section m_section;
};

}  // namespace pchat
