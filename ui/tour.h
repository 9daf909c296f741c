// Tour: goes through a whole practice failover on the real pages and saves a picture of each, in both languages and
// themes; then through a planned failover and its failback, once stopped and undone, once to its end.
//
// It presses the buttons a person would press, one act a tick of a timer; nothing in it waits.
#pragma once

#include "ui/wizard.h"

#include <QTimer>

namespace pchat::ui {

class Tour : public QObject {
    Q_OBJECT

  public:
    /// Pictures go to `pictures`, the practice estate and its run file to `scratch`.
    Tour(FailoverWizard& wizard, WizardModel& model, Theme& theme, const QString& pictures, const QString& scratch);
    void start();

  Q_SIGNALS:
    /// False where a page never became ready or a picture could not be written.
    void finished(bool whole);

  private:
    struct Stage {
        QString name;  ///< of the picture; empty: none is taken
        std::function<void()> act;
        std::function<bool()> isReady;
    };

    void addStages();
    void addReadinessStages();
    void addRunStages();
    void addPlannedStages();
    void addFailbackStages();
    void addWayToReview(const QString& prerequisites, const QString& review);
    void addUndoneStages();
    void approve();
    void tick();
    void beginStage();
    void takePicture();
    void dress(int look);
    void click(const char* objectName);
    void type(const char* objectName, const QString& text);
    void showPart(int part);
    void acknowledgeAll();
    void hold();
    bool isHeldMidway();
    void stopEarly();

    FailoverWizard& m_wizard;
    WizardModel& m_model;
    Theme& m_theme;
    QString m_pictures;
    QString m_scratch;
    std::vector<Stage> m_stages;
    std::size_t m_stage = 0;
    int m_look = 0;
    int m_patience = 0;
    qsizetype m_seen = -1;  ///< events of the run when it was let go
    QTimer m_timer;
};

}  // namespace pchat::ui
