// What nearly every source includes, compiled once. Sources still include what they use; this only saves time.
#pragma once

#include "core/text/json.h"

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
