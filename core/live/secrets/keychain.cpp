#include "core/live/secrets/keychain.h"

#ifdef PCHAT_HAS_KEYCHAIN

#include <QCoreApplication>
#include <QThread>
#include <qt6keychain/keychain.h>

#include <future>

namespace pchat::live {

namespace {

constexpr std::chrono::seconds patience{90};  // a person may have to unlock the store first
const QString service = QStringLiteral("pchat-failover");

struct Answer {
    QKeychain::Error error = QKeychain::OtherError;
    QString password;
    QString words;  ///< the store's own, where it has any
};

Answer answerOf(QKeychain::Job* job) {
    const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(job);
    return {job->error(), reading ? reading->textData() : QString(), job->errorString()};
}

using MakeJob = std::function<QKeychain::Job*()>;

/// The thread on which jobs live, since they need one that handles events. Begun by the first question; one that does
/// not end, because a person is being asked to unlock the store, is left behind.
class Clerk {
  public:
    Clerk() = default;
    Clerk(const Clerk&) = delete;
    Clerk& operator=(const Clerk&) = delete;
    ~Clerk() {
        constexpr int grace = 2000;
        if (!m_thread) return;
        m_thread->quit();
        if (!m_thread->wait(grace)) return;
        delete m_home;
        delete m_thread;
    }

    [[nodiscard]] Answer ask(const MakeJob& make) {
        const auto promise = std::make_shared<std::promise<Answer>>();
        auto future = promise->get_future();
        QObject* const place = home();
        QMetaObject::invokeMethod(place, [place, make, promise] {
            QKeychain::Job* job = make();
            QObject::connect(job, &QKeychain::Job::finished, place,
                             [promise](QKeychain::Job* done) { promise->set_value(answerOf(done)); });
            job->start();
        });
        if (future.wait_for(patience) == std::future_status::ready) return future.get();
        return {};
    }

  private:
    QObject* home() {
        const std::scoped_lock lock(m_mutex);
        if (m_home) return m_home;
        m_thread = new QThread;
        m_home = new QObject;
        m_home->moveToThread(m_thread);
        m_thread->start();
        return m_home;
    }
    std::mutex m_mutex;
    QThread* m_thread = nullptr;
    QObject* m_home = nullptr;
};

Message refusal(const Answer& answer) {
    switch (answer.error) {
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
            return QT_TRANSLATE_NOOP("core",
                                     "This computer has no keeper of passwords that can be used. Log on to a desktop "
                                     "that has one, or give the password each time.");
        case QKeychain::AccessDeniedByUser:
        case QKeychain::AccessDenied:
            return QT_TRANSLATE_NOOP("core", "This computer's keeper of passwords refused access. Unlock it first.");
        default:
            return {QT_TRANSLATE_NOOP("core", "This computer's keeper of passwords cannot be used: %1"),
                    {visible(answer.words)}};
    }
}

template <class Job>
MakeJob jobFor(const QString& key, const std::function<void(Job&)>& prepare = {}) {
    return [key, prepare]() -> QKeychain::Job* {
        auto* job = new Job(service);
        job->setKey(key);
        if (prepare) prepare(*job);
        return job;
    };
}

tl::expected<std::optional<Secret>, Message> find(Clerk& clerk, const QString& key) {
    const Answer answer = clerk.ask(jobFor<QKeychain::ReadPasswordJob>(key));
    if (answer.error == QKeychain::NoError) return Secret(answer.password);
    if (answer.error == QKeychain::EntryNotFound) return std::nullopt;
    return tl::unexpected(refusal(answer));
}

tl::expected<void, Message> remember(Clerk& clerk, const QString& key, const Secret& secret) {
    const Answer answer = clerk.ask(jobFor<QKeychain::WritePasswordJob>(
        key, [secret](QKeychain::WritePasswordJob& job) { job.setTextData(secret.reveal()); }));
    if (answer.error == QKeychain::NoError) return {};
    return tl::unexpected(refusal(answer));
}

/// Some stores take the deletion of what was never there for a success.
tl::expected<bool, Message> forget(Clerk& clerk, const QString& key) {
    const auto kept = find(clerk, key);
    if (!kept) return tl::unexpected(kept.error());
    if (!*kept) return false;
    const Answer answer = clerk.ask(jobFor<QKeychain::DeletePasswordJob>(key));
    if (answer.error == QKeychain::NoError) return true;
    return tl::unexpected(refusal(answer));
}

}  // namespace

SecretStore secretStore() {
    const auto clerk = std::make_shared<Clerk>();
    return {[clerk](const QString& key) { return find(*clerk, key); },
            [clerk](const QString& key, const Secret& secret) { return remember(*clerk, key, secret); },
            [clerk](const QString& key) { return forget(*clerk, key); }};
}

}  // namespace pchat::live

#else

namespace pchat::live {

SecretStore secretStore() {
    return {};
}

}  // namespace pchat::live

#endif
