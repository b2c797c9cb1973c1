#include "report/provenance.hpp"

#include <cstddef>
#include <cstdint>

#include "core/hashing.hpp"
#include "edau/option_table.hpp"
#include "edau/version.hpp"
#include "text/versions.hpp"

namespace edau {
namespace {

void append_hexadecimal(std::string& text, std::uint64_t value) {
  for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(value >> shift) & 15];
}

}  // namespace

std::string hexadecimal(Key128 key) {
  std::string text;
  append_hexadecimal(text, key.high);
  append_hexadecimal(text, key.low);
  return text;
}

std::string input_hash(const Corpus& corpus) {
  Key128 sum;
  for (std::size_t row = 0; row < corpus.size(); ++row) {
    sum = add_unordered(sum, hash_bytes(corpus.submission(row).text));
  }
  return hexadecimal(sum);
}

namespace {

template <typename Target>
std::vector<NamedText> options_that_matter(std::span<const OptionEntry<Target>> table,
                                           const Target& target) {
  std::vector<NamedText> result;
  for (const OptionEntry<Target>& option : table) {
    if (option.affects_result) result.push_back({option.name, option.get(target)});
  }
  return result;
}

}  // namespace

std::vector<NamedText> versions_at_work() {
  const TextVersions libraries = text_versions();
  std::vector<NamedText> versions = {{"version", EDAU_VERSION},
                                     {"icu", libraries.icu},
                                     {"unicode", libraries.unicode},
                                     {"libstemmer", libraries.stemmer}};
  std::erase_if(versions, [](const NamedText& version) { return version.text.empty(); });
  return versions;
}

std::vector<NamedText> reading_of(const Corpus& corpus) {
  return options_that_matter(read_option_table(), corpus.read_options());
}

Provenance provenance_of(const Analysis& analysis) {
  return {versions_at_work(), options_that_matter(option_table(), analysis.options()),
          reading_of(analysis.corpus()), input_hash(analysis.corpus())};
}

}  // namespace edau
