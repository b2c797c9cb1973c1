// Campaigns the slow, obvious way: sets of strings, every pair compared, every core tried. For
// ASCII texts of words and spaces, all different in their words or equal in their bytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace edau {

class ReferenceCampaigns {
 public:
  ReferenceCampaigns(const std::vector<std::string>& texts, std::size_t min_copies)
      : min_copies_(min_copies) {
    std::map<std::string, std::size_t> copies;
    for (const std::string& text : texts) ++copies[text];
    for (const auto& [text, count] : copies) texts_.push_back(read(text, count));
    std::ranges::stable_sort(texts_,
                             [](const Text& a, const Text& b) { return a.copies > b.copies; });
  }

  // The template of each text that is in a campaign.
  std::map<std::string, std::string> templates() {
    std::vector<std::size_t> left(texts_.size());
    for (std::size_t i = 0; i < left.size(); ++i) left[i] = i;
    while (!left.empty()) left = propose(left);
    std::erase_if(families_, [&](const Family& family) { return family.copies < min_copies_; });
    std::map<std::string, std::string> result;
    for (const Family& family : families_) {
      for (const std::size_t text : family.texts) {
        result[texts_[text].bytes] = texts_[family.texts[0]].bytes;
      }
    }
    gather(result);
    return result;
  }

 private:
  using Set = std::set<std::string>;
  struct Text {
    std::string bytes;
    std::size_t copies = 0;
    std::multiset<std::string> words{};
    Set shingles{};
  };
  struct Family {
    std::vector<std::size_t> texts;
    std::size_t copies = 0;
    Set core{};
  };

  static Text read(const std::string& bytes, std::size_t copies) {
    Text text{bytes, copies};
    std::istringstream stream(bytes);
    std::string last;
    for (std::string word; stream >> word; last = word) {
      text.words.insert(word);
      if (!last.empty()) text.shingles.insert(last.append(" ").append(word));
    }
    return text;
  }

  template <typename Elements>
  static std::size_t shared(const Elements& a, const Elements& b) {
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
  }

  bool similar(std::size_t i, std::size_t j) const {
    const Text& a = texts_[std::min(i, j)];
    const Text& b = texts_[std::max(i, j)];
    const std::size_t pairs = shared(a.shingles, b.shingles);
    const double of_all = static_cast<double>(a.shingles.size() + b.shingles.size() - pairs);
    if (static_cast<double>(pairs) - 5 < of_all / 4) return false;
    const std::size_t words = shared(a.words, b.words);
    return a.copies >= min_copies_ || words * 5 >= (a.words.size() + b.words.size() - words) * 3;
  }

  static bool holds(const Set& text, const Set& core) {
    const std::size_t both = shared(text, core);
    return both >= 8 && both * 4 >= core.size() * 3;
  }

  // All that hangs together with left.front() makes one family; returns what is left over then.
  std::vector<std::size_t> propose(const std::vector<std::size_t>& left) {
    std::vector<std::size_t> heap = {left.front()};
    std::vector<std::size_t> rest(left.begin() + 1, left.end());
    for (std::size_t i = 0; i < heap.size(); ++i) {
      for (const std::size_t text : rest) {
        if (similar(heap[i], text)) heap.push_back(text);
      }
      std::erase_if(rest, [&](std::size_t t) { return std::ranges::count(heap, t) > 0; });
    }
    std::ranges::sort(heap);
    Family family = family_of(heap);
    for (const std::size_t text : heap) {
      if (std::ranges::count(family.texts, text) == 0) rest.push_back(text);
    }
    families_.push_back(std::move(family));
    std::ranges::sort(rest);
    return rest;
  }

  Family family_of(const std::vector<std::size_t>& heap) const {
    Family family;
    for (const std::size_t text : heap) {
      if (text == heap[0] || similar(heap[0], text)) add(family, text);
    }
    for (const std::string& shingle : texts_[heap[0]].shingles) {
      std::size_t holders = 0;
      for (const std::size_t text : family.texts) {
        holders += texts_[text].shingles.count(shingle) * texts_[text].copies;
      }
      if (holders * 3 >= family.copies * 2) family.core.insert(shingle);
    }
    for (const std::size_t text : heap) {
      const bool in = std::ranges::count(family.texts, text) > 0;
      if (!in && holds(texts_[text].shingles, family.core)) add(family, text);
    }
    return family;
  }

  void add(Family& family, std::size_t text) const {
    family.texts.push_back(text);
    family.copies += texts_[text].copies;
  }

  void gather(std::map<std::string, std::string>& templates) const {
    for (const Text& text : texts_) {
      if (templates.count(text.bytes) > 0) continue;
      std::size_t most = 0;
      for (const Family& family : families_) {
        const std::size_t both = shared(text.shingles, family.core);
        if (!holds(text.shingles, family.core) || both <= most) continue;
        most = both;
        templates[text.bytes] = texts_[family.texts[0]].bytes;
      }
    }
  }

  std::size_t min_copies_;
  std::vector<Text> texts_;  // by falling copies, then by bytes
  std::vector<Family> families_;
};

}  // namespace edau
