// Gives the translation library an object file of its own; its content is the compiled texts.
namespace pchat {
extern const int translationsFormat;
const int translationsFormat = 1;
}  // namespace pchat
