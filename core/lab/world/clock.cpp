#include "core/lab/world/clock.h"

#include "core/estate/detached.h"

#include <QSaveFile>

#include <algorithm>
#include <atomic>

namespace pchat::lab {

namespace {

Message unusable(const QFileDevice& file) {
    return Message(QT_TRANSLATE_NOOP("core", "The clock of the practice estate, %1, cannot be used: %2"),
                   {file.fileName(), file.errorString()});
}

}  // namespace

tl::expected<void, Message> LabClock::create(const QString& file, const QDateTime& start) {
    QSaveFile out(file);
    const qint64 at = start.toMSecsSinceEpoch();
    const bool written = out.open(QIODevice::WriteOnly) &&
                         out.write(reinterpret_cast<const char*>(&at), sizeof at) == qint64{sizeof at} && out.commit();
    if (!written) return tl::unexpected(unusable(out));
    return {};
}

tl::expected<std::shared_ptr<LabClock>, Message> LabClock::open(const QString& file) {
    std::shared_ptr<LabClock> clock(new LabClock);
    clock->m_file.setFileName(file);
    if (!clock->m_file.open(QIODevice::ReadWrite) || clock->m_file.size() != qint64{sizeof(qint64)})
        return tl::unexpected(unusable(clock->m_file));
    uchar* const memory = clock->m_file.map(0, sizeof(qint64));
    if (!memory) return tl::unexpected(unusable(clock->m_file));
    clock->m_shared = reinterpret_cast<qint64*>(memory);
    return clock;
}

QDateTime LabClock::now() {
    const std::scoped_lock lock(m_mutex);
    View& view = mine();
    if (view.phase == Phase::Free || view.phase == Phase::Asked) view.at = std::max(view.at, shared());
    if (view.phase != Phase::InCall) view.phase = Phase::Asked;
    return QDateTime::fromMSecsSinceEpoch(view.at, Qt::UTC);
}

void LabClock::wait(std::chrono::milliseconds duration, std::stop_token stop) {
    if (stop.stop_requested()) return;
    std::function<void()> goOn;
    {
        const std::scoped_lock lock(m_mutex);
        View& view = mine();
        view.at = std::max(view.at, shared()) + duration.count();
        view.phase = Phase::Free;
        publish(view.at);
        goOn = m_goOn;
    }
    if (goOn) goOn();
}

void LabClock::spend(std::chrono::milliseconds duration) {
    const std::scoped_lock lock(m_mutex);
    View& view = mine();
    if (view.phase != Phase::InCall) view.at = std::max(view.at, shared());
    view.at += duration.count();
    publish(view.at);
}

void LabClock::setOnWait(std::function<void()> goOn) {
    const std::scoped_lock lock(m_mutex);
    m_goOn = std::move(goOn);
}

void LabClock::enter() {
    const std::scoped_lock lock(m_mutex);
    View& view = mine();
    if (++view.depth > 1) return;
    if (view.phase != Phase::Asked) view.at = std::max(view.at, shared());
    view.phase = Phase::InCall;
}

void LabClock::leave() {
    const std::scoped_lock lock(m_mutex);
    View& view = mine();
    if (--view.depth == 0) view.phase = Phase::Ended;
}

LabClock::View& LabClock::mine() {
    View& view = m_views[std::this_thread::get_id()];
    if (const quint64 work = currentWork(); view.work != work) view = {.work = work};
    return view;
}

qint64 LabClock::shared() const {
    return std::atomic_ref(*m_shared).load();
}

void LabClock::publish(qint64 at) {
    const std::atomic_ref now(*m_shared);
    qint64 seen = now.load();
    while (seen < at && !now.compare_exchange_weak(seen, at)) {
    }
}

}  // namespace pchat::lab
