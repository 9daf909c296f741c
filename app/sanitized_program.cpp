// What a program of ours, not a test, needs besides when it is built with sanitizers.
//
// A program ends while threads that nobody waits for may still be there. On a busy machine the leak checker then takes
// for lost what Qt keeps for such a thread (seen at the end of `pchatctl profile new`; why it does is not known). Leaks
// of our own code it still finds, here and in the tests.

// NOLINTBEGIN(bugprone-reserved-identifier): the sanitizer's names for them
extern "C" [[gnu::visibility("default")]] const char* __lsan_default_suppressions() {
    return "leak:libQt6Core.so\n";
}

extern "C" [[gnu::visibility("default")]] const char* __asan_default_options() {
    return "print_suppressions=0";
}
// NOLINTEND(bugprone-reserved-identifier)
