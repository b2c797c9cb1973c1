// What bounds the memory that a section asks for. The writer keeps these limits
// too, so that no model is saved that cannot be loaded.
#pragma once

#include <boost/mpl/bool.hpp>
#include <boost/serialization/serialization.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "model/archive_numbers.hpp"

namespace edau {

inline constexpr std::uint64_t kMaxModelBytes = std::uint64_t{4} << 30;
inline constexpr std::size_t kMaxStringBytes = std::size_t{1} << 20;

// Whether `count` elements of `element_size` bytes of memory each fit in twice
// `bytes` and a mebibyte, which is the most that is asked for at once. Divides:
// a product could overflow.
constexpr bool is_fair_memory(std::uint64_t count, std::size_t element_size,
                              std::uint64_t bytes) noexcept {
  return count <= (2 * bytes + (std::uint64_t{1} << 20)) / element_size;
}

template <typename T>
inline constexpr bool is_vector = false;
template <typename T>
inline constexpr bool is_vector<std::vector<T>> = true;

// An archive that writes nothing and adds up the fewest bytes that the fields
// run over it can take: what one element of a vector needs at least.
class SmallestSize {
 public:
  using is_saving = boost::mpl::true_;
  using is_loading = boost::mpl::false_;

  explicit SmallestSize(unsigned version) noexcept : version_(version) {}

  std::size_t bytes() const noexcept { return bytes_; }

  template <typename T>
  SmallestSize& operator<<(const T& value) {
    if constexpr (std::same_as<T, bool>) {
      bytes_ += 1;
    } else if constexpr (ArchivedNumber<T>) {
      bytes_ += sizeof(T);
    } else if constexpr (std::same_as<T, std::string>) {
      bytes_ += sizeof(std::uint32_t);
    } else if constexpr (is_vector<T>) {
      bytes_ += sizeof(std::uint64_t);
    } else {
      // Boost's function takes what it saves as if it could change it.
      boost::serialization::serialize_adl(*this, const_cast<T&>(value), version_);
    }
    return *this;
  }
  template <typename T>
  SmallestSize& operator&(const T& value) {
    return *this << value;
  }

 private:
  unsigned version_;
  std::size_t bytes_ = 0;
};

template <typename T>
std::size_t smallest_size(unsigned version) {
  SmallestSize archive(version);
  archive << T{};
  return archive.bytes();
}

}  // namespace edau
