// CopyMemory: what one copy holds of a file at a time. It may serve one copy after another, since memory that is fresh
// from the system costs more than what is done in it. One copy at a time.
#pragma once

#include <QtGlobal>

#include <memory>
#include <new>

namespace pchat::live {

class CopyMemory {
  public:
    static constexpr qint64 blockBytes = 256 * 1024;  ///< stays in the processor's cache between reading and writing
    static constexpr qint64 pieceBytes = 8 * 1024 * 1024;  ///< held until it is proven

    [[nodiscard]] char* piece() const { return m_piece.get(); }
    /// A block read back.
    [[nodiscard]] char* back() const { return m_back.get(); }

  private:
    static constexpr std::align_val_t pageBytes{4096};  // a read past the cache may go there
    struct Free {
        void operator()(char* bytes) const { ::operator delete(bytes, pageBytes); }
    };
    using Memory = std::unique_ptr<char, Free>;
    static Memory make(qint64 bytes) {
        return Memory(static_cast<char*>(::operator new(static_cast<std::size_t>(bytes), pageBytes)));
    }

    Memory m_piece = make(pieceBytes);
    Memory m_back = make(blockBytes);
};

}  // namespace pchat::live
