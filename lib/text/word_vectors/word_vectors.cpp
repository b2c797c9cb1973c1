#include "text/word_vectors/word_vectors.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

// word_vectors.bin, put here by word_vectors.S.
extern "C" {
extern const unsigned char edau_word_vectors_begin[];
extern const unsigned char edau_word_vectors_end[];
}

namespace edau {
namespace {

static_assert(std::endian::native == std::endian::little, "the table is read as it lies");

// A table that is taken off piece by piece.
class Pieces {
 public:
  explicit Pieces(std::span<const unsigned char> table) : rest_(table) {}

  std::span<const unsigned char> take(std::size_t bytes) {
    const auto piece = rest_.first(bytes);
    rest_ = rest_.subspan(bytes);
    return piece;
  }

  template <typename T>
  std::vector<T> take_numbers(std::size_t count) {
    std::vector<T> numbers(count);
    std::memcpy(numbers.data(), take(count * sizeof(T)).data(), count * sizeof(T));
    return numbers;
  }

 private:
  std::span<const unsigned char> rest_;
};

}  // namespace

const WordVectors& WordVectors::built_in() {
  static const WordVectors kBuiltIn({edau_word_vectors_begin, edau_word_vectors_end});
  return kBuiltIn;
}

WordVectors::WordVectors(std::span<const unsigned char> table) {
  Pieces pieces(table);
  const std::vector<std::uint32_t> sizes = pieces.take_numbers<std::uint32_t>(2);
  const std::size_t words = sizes[0];
  dimensions_ = sizes[1];
  offsets_ = pieces.take_numbers<std::uint32_t>(words + 1);
  steps_ = pieces.take_numbers<float>(words);
  codes_ = pieces.take(words * dimensions_ / 2);
  const auto stems = pieces.take(offsets_.back());
  stems_ = {reinterpret_cast<const char*>(stems.data()), stems.size()};
}

std::string_view WordVectors::stem(std::size_t word) const noexcept {
  return stems_.substr(offsets_[word], offsets_[word + 1] - offsets_[word]);
}

std::size_t WordVectors::place_of(std::string_view stem) const noexcept {
  std::size_t begin = 0;
  std::size_t end = steps_.size();
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (this->stem(middle) < stem) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

bool WordVectors::read(std::string_view stem, std::span<float> vector) const noexcept {
  const std::size_t found = place_of(stem);
  if (found == steps_.size() || this->stem(found) != stem) return false;
  const auto codes = codes_.subspan(found * dimensions_ / 2, dimensions_ / 2);
  constexpr int kZero = 8;  // the code of 0
  for (std::size_t i = 0; i < codes.size(); ++i) {
    vector[2 * i] = steps_[found] * static_cast<float>((codes[i] & 0xF) - kZero);
    vector[2 * i + 1] = steps_[found] * static_cast<float>((codes[i] >> 4) - kZero);
  }
  return true;
}

}  // namespace edau
