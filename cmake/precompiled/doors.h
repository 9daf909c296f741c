// What the lower rooms, live and lab include nearly everywhere, compiled once. Sources still include what they use.
#pragma once

#include "core/estate/estate.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>
