// What every program built by mingw-w64 needs before it begins.
//
// Qt keeps the stack of its regular expressions' compiled code in a thread_local object. mingw's threads free such
// objects before they destroy them, so that a thread that matched anything crashes at its end. Without compiled code
// that object is never made. Wine hands on no variable that begins with QT_, so it is set in here.
#include <QtGlobal>

namespace {

[[maybe_unused]] const bool isSet = qputenv("QT_ENABLE_REGEXP_JIT", "0");

}  // namespace
