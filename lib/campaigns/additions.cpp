#include "campaigns/additions.hpp"

#include <algorithm>

namespace edau {
namespace {

std::vector<Shingle> shingles_of(std::span<const WordKey> words) {
  std::vector<Shingle> shingles(words.size());
  shingles.resize(make_shingles(words, shingles));
  return shingles;
}

std::vector<WordKey> sorted(std::span<const WordKey> words) {
  std::vector<WordKey> bag(words.begin(), words.end());
  std::ranges::sort(bag);
  return bag;
}

}  // namespace

std::vector<ByteRange> AdditionFinder::points_of(std::string_view text) {
  return join_short_sentences(text, segmenter_.segment(text));
}

void AdditionFinder::set_template(std::string_view text) {
  shingles_ = shingles_of(reader_.read(text));
  points_.clear();
  for (const ByteRange point : points_of(text)) {
    points_.push_back(sorted(reader_.read(point.of(text))));
  }
}

std::vector<ByteRange> AdditionFinder::find(std::string_view copy) {
  std::vector<ByteRange> found;
  for (const ByteRange point : points_of(copy)) {
    const std::span<const WordKey> words = reader_.read(point.of(copy));
    if (!words.empty() && !stands_in_template(words)) found.push_back(point);
  }
  return found;
}

bool AdditionFinder::stands_in_template(std::span<const WordKey> words) const {
  const std::vector<Shingle> own = shingles_of(words);
  const std::size_t shared = count_shared(ShingleSet(own), ShingleSet(shingles_));
  if (!own.empty() && shared * 2 >= own.size()) return true;
  return resembles_a_point(sorted(words));
}

bool AdditionFinder::resembles_a_point(std::span<const WordKey> words) const {
  return std::ranges::any_of(points_, [&](std::span<const WordKey> point) {
    return count_shared(words, point) * 5 >= std::max(words.size(), point.size()) * 3;
  });
}

}  // namespace edau
