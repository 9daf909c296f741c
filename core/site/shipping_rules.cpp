#include "core/site/rules.h"

#include <QCoreApplication>

namespace pchat::rules {

namespace {

constexpr int minutesADay = 24 * 60;
constexpr int longestKept = 365 * minutesADay;

struct Minutes {
    const char* field;
    int ShippingSettings::*value;
    int least;
    int most;
};

// A schedule of SQL Server Agent repeats within a day; delays and thresholds may be as long as files are kept.
constexpr Minutes limits[] = {{"backupEvery", &ShippingSettings::backupEvery, 1, minutesADay},
                              {"copyEvery", &ShippingSettings::copyEvery, 1, minutesADay},
                              {"restoreEvery", &ShippingSettings::restoreEvery, 1, minutesADay},
                              {"backupRetention", &ShippingSettings::backupRetention, 1, longestKept},
                              {"fileRetention", &ShippingSettings::fileRetention, 1, longestKept},
                              {"historyRetention", &ShippingSettings::historyRetention, 1, longestKept},
                              {"backupThreshold", &ShippingSettings::backupThreshold, 1, longestKept},
                              {"restoreThreshold", &ShippingSettings::restoreThreshold, 1, longestKept},
                              {"restoreDelay", &ShippingSettings::restoreDelay, 0, longestKept}};

}  // namespace

void checkShipping(const ShippingSettings& shipping, Problems& problems) {
    for (const Minutes& each : limits) {
        const int value = shipping.*each.value;
        if (value >= each.least && value <= each.most) continue;
        problems.push_back(
            {QStringLiteral("shipping.") + QLatin1String(each.field),
             Message(QT_TRANSLATE_NOOP("core", "%1 minutes are not possible. Write a whole number from %2 to %3."),
                     {value, each.least, each.most})});
    }
}

}  // namespace pchat::rules
