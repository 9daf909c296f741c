// Direction: whether a run goes on through its plan, or takes back what it has done.
#pragma once

namespace pchat {

enum class Direction { Onward, Back };

}  // namespace pchat
