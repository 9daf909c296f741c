// What the window's sources include nearly everywhere, compiled once.
#pragma once

#include "cmake/precompiled/plans.h"
#include "core/readiness/finding.h"
#include "core/run/run_file.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <QWizardPage>
