// Gives the resource library an object file of its own; its content is the data beside it.
namespace pchat {
extern const int resourcesFormat;
const int resourcesFormat = 1;
}  // namespace pchat
