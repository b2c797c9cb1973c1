// What puts later submissions into the themes of an analysis, or into none: all that is needed for
// that, and nothing else.
//
// A Model is an immutable handle: copying it is cheap, and any number of threads may read one.
// Views returned by it live as long as any copy of it. <edau/assign.hpp> assigns by it.
//
// Of the submissions it holds words, never a text: the keys of its terms and the written forms that
// have them, function words, counts of the Welsh forms among these (see <edau/known_words.hpp>),
// and the user's own stop words and lexicon. A word that is in no term (said by too few, or too
// many) is not in it, but for the few Welsh forms that would be taken for another word without
// them. Labels are phrases as people wrote them, which of few submissions may be most of one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/balance.hpp"
#include "edau/export.hpp"

namespace edau {

class ModelContent;

// A theme as it was found. Ids and labels never change.
struct ModelTheme {
  std::string id;  // "t1", "t2", …
  std::string label;
  std::vector<std::string> terms;     // Theme::terms()
  std::int64_t submission_count = 0;  // submissions with at least one point in it, then
  std::int64_t point_count = 0;       // documents in it, then
  double share = 0;                   // submission_count / analysed submissions, in [0, 1]
  double similarity = 0;              // mean of its documents to its centroid, in [0, 1]
};

// "icu", "72.1"; "weighting", "tf-idf".
struct NamedValue {
  std::string name;
  std::string value;
};

// How much a model holds.
struct ModelSizes {
  std::size_t terms = 0;
  std::size_t keys = 0;         // words that stand in terms
  std::size_t surfaces = 0;     // written forms of these, and of stop words
  std::size_t welsh_forms = 0;  // that are counted
  std::size_t clusters = 0;     // those that are no theme too
  std::size_t numbers = 0;      // of the assignment rule
};

// The vectors of the caller's own that themes were found by (<edau/own_vectors.hpp>).
struct ModelVectors {
  std::size_t dimension = 0;  // 0: words alone were compared
  double weight = 0;
};

class EDAU_EXPORT Model {
 public:
  // Reads the file `path`, all of it: a model that loads can assign. Throws Error kUnreadableInput
  // where it cannot be read, kUnreadableModel where it is damaged, no model, or of a newer edau.
  static Model load(const std::string& path);

  // The same from its bytes; `name` is what errors call them.
  static Model parse(std::string_view bytes, const std::string& name);

  // Writes the file in one step: what fails leaves the old one. The same model gives the same
  // bytes, on every machine. Throws Error kUnwritableOutput.
  void save(const std::string& path) const;
  std::string bytes() const;

  // SHA-256 of bytes(), 64 hexadecimal digits.
  std::string sha256() const;

  std::span<const ModelTheme> themes() const noexcept;
  std::span<const NamedValue> versions() const noexcept;  // of edau and its libraries, then
  std::span<const NamedValue> options() const noexcept;   // of the analysis that affect a result
  const SubmissionBalance& submissions() const noexcept;  // of the analysis; none is excluded
  ModelSizes sizes() const noexcept;
  ModelVectors vectors() const noexcept;

  // For edau itself: lib/model/model_content.hpp.
  explicit Model(std::shared_ptr<const ModelContent> content) noexcept;
  const ModelContent& content() const noexcept { return *content_; }

 private:
  std::shared_ptr<const ModelContent> content_;
};

}  // namespace edau
