// What the authors of edited copies wrote themselves.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "campaigns/shingles.hpp"
#include "campaigns/text_words.hpp"
#include "edau/segmenter.hpp"

namespace edau {

// Tells points of copies from those of a template. One thread at a time.
class AdditionFinder {
 public:
  // From here on copies are compared with this template.
  void set_template(std::string_view text);

  // The points of `copy` that its author wrote: that share less than three fifths of their words
  // with each point of the template, and less than half of their shingles with all of it. A point
  // with a synonym here and there is the template's, a sentence that merely uses the same common
  // words is not.
  std::vector<ByteRange> find(std::string_view copy);

 private:
  std::vector<ByteRange> points_of(std::string_view text);
  bool stands_in_template(std::span<const WordKey> words) const;
  bool resembles_a_point(std::span<const WordKey> words) const;

  Segmenter segmenter_;
  TextWords reader_;
  std::vector<std::vector<WordKey>> points_;  // of the template: its words sorted, repeats kept
  std::vector<Shingle> shingles_;             // of the whole template, sorted
};

}  // namespace edau
