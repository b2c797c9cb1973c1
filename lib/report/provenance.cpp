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

std::vector<NamedText> all_versions() {
  const TextVersions libraries = text_versions();
  std::vector<NamedText> versions = {{"version", EDAU_VERSION},
                                     {"icu", libraries.icu},
                                     {"unicode", libraries.unicode},
                                     {"libstemmer", libraries.stemmer}};
  std::erase_if(versions, [](const NamedText& version) { return version.text.empty(); });
  return versions;
}

}  // namespace

std::string input_hash(const Corpus& corpus) {
  Key128 sum;
  for (std::size_t row = 0; row < corpus.size(); ++row) {
    sum = add_unordered(sum, hash_bytes(corpus.submission(row).text));
  }
  std::string text;
  append_hexadecimal(text, sum.high);
  append_hexadecimal(text, sum.low);
  return text;
}

Provenance provenance_of(const Analysis& analysis) {
  Provenance provenance{all_versions(), {}, input_hash(analysis.corpus())};
  for (const OptionEntry<Options>& option : option_table()) {
    if (option.affects_result) {
      provenance.options.push_back({option.name, option.get(analysis.options())});
    }
  }
  return provenance;
}

}  // namespace edau
