// The parts of a run report that tell what happened, event by event, and what is left to do. Pure.
#pragma once

#include "core/report/timeline.h"
#include "core/report/writer.h"

namespace pchat {

void writeNextActions(Writer& writer, const RunRecord& record, const Timeline& timeline);
/// Statements with their attempts and answers, decisions, acknowledgements.
void writeJournal(Writer& writer, const RunRecord& record, const Timeline& timeline);

}  // namespace pchat
