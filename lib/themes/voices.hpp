// Who speaks when clusters are named: a text that many sent in is one voice, and of a large cluster
// some of its texts speak for all.
#pragma once

#include <cstddef>
#include <vector>

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"

namespace edau {

struct Voice {
  std::size_t document;
  // Whether an earlier one of its group and language has the same text. (Equal texts may be in two
  // languages: what language a short text is in follows its submission. Their keys differ then, so
  // neither may stand for the other.)
  bool is_repeat;
};

// Those who speak for a cluster, or for all documents in none.
struct Voices {
  std::vector<Voice> list;  // documents rise
  std::size_t texts = 0;    // of these, repeats not counted
  double weight = 1;        // different texts of the group to each of these, at least 1
};

// Texts of a group that speak for it. A share of them is within 0.03 of that of all, 19 times of
// 20; labels that are so close are as good as each other.
inline constexpr std::size_t kVoices = 1000;

// Of each cluster, and at the end of the documents in none. Of a group with more than `most`
// different texts those of the smallest keys speak, with all who sent them: so neither the order of
// rows nor a late row among many changes who does.
std::vector<Voices> find_voices(const ClusteredDocuments& documents, Workers& workers,
                                std::size_t most = kVoices);

}  // namespace edau
