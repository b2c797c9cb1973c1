// What a result came from, as far as it decides the result: with the same
// provenance, edau gives the same themes. No clock, path, locale or number of
// threads is in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edau/analysis.hpp"
#include "edau/key128.hpp"

namespace edau {

struct NamedText {
  std::string_view name;
  std::string text;
};

struct Provenance {
  std::vector<NamedText> versions;  // "version" is edau's own; then the libraries'
  std::vector<NamedText> options;   // those that affect the result, in the option table's order
  std::vector<NamedText> reading;   // how the input was read, likewise
  std::string input_hash;           // 32 hexadecimal digits
  std::string model_sha256{};       // of model.edau; empty where none is written
};

Provenance provenance_of(const Analysis& analysis);

// Of edau and the libraries that are at work now.
std::vector<NamedText> versions_at_work();

// The reading options of a corpus that affect what is read.
std::vector<NamedText> reading_of(const Corpus& corpus);

// 32 digits.
std::string hexadecimal(Key128 key);

// A hash of the texts of all rows that could be read, whatever their order.
std::string input_hash(const Corpus& corpus);

}  // namespace edau
