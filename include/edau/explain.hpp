// Why a submission's points are in their themes, or in none: the words that decided it.
//
// The rule (<edau/word_lifts.hpp>) adds up evidence, word by word: the logarithm of how much more a
// theme says a word than chance would have it, times log2(1 + how often the point says it). A point
// belongs where its evidence is highest, if that is as much as it takes to be more than chance.
//
// Where themes were found by vectors of the caller's own (<edau/own_vectors.hpp>), evidence is what
// a word, or the vector, adds to the cosine to a theme's centre. A submission belongs where that is
// highest, and nothing more is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/language.hpp"
#include "edau/model.hpp"
#include "edau/placed_documents.hpp"
#include "edau/segmenter.hpp"

namespace edau {

class Analysis;

// A word of a point, or a phrase where those count (Options::ngram_max), that the model knows.
struct ExplainedTerm {
  std::string term;                // as it counts: stemmed, of a Welsh word the English one's
  std::vector<std::string> forms;  // as the point writes it, each once, in the order of the text
  std::uint32_t count = 0;         // how often
  double evidence = 0;             // for Explanation::best; below 0: it speaks against it
  double share = 0;                // of all that speaks for it; 0 where it speaks against it
};

// What a submission's vector adds, beside its words.
struct ExplainedVector {
  double evidence = 0;  // for Explanation::best; below 0: it speaks against it
  double share = 0;     // of all that speaks for it, as ExplainedTerm::share
};

// A theme, or a cluster that is none, and what is said for it: a cosine where
// there are vectors.
struct WeighedTheme {
  std::int32_t theme;  // index into Model::themes(); -1: a cluster that is no theme, because no two
                       // people's words fit it
  double evidence;
};

struct Explanation {
  // As assign() has it, with submission 0: range, theme, outcome, similarity, margin.
  Document document;

  // The language that its words were taken to be in; empty where it has none.
  std::optional<Language> language{};

  // Where the evidence is highest: the point's theme if it has as much as `needed`, and is a theme.
  // Empty where the point shares no word with any, or is similar to none. With Options::keep_all a
  // point can be in a theme that is not this one.
  std::optional<WeighedTheme> best{};

  // The next theme with which it shares a word, or to which it is similar. Empty also where only
  // the vector could tell, and it was not at hand: its similarity is less by the margin.
  std::optional<WeighedTheme> runner_up{};

  // The least evidence that is more than chance; empty where nothing is asked.
  std::optional<double> needed{};

  // Most evidence first, ties by their bytes. With that of `vector` it adds up to best->evidence
  // exactly: of each term it is what that sum, which has single precision, grew by. Empty where
  // `best` is, and where words had no say (a weight of 1).
  std::vector<ExplainedTerm> terms{};

  // Empty where `best` is, and where themes were found by words alone.
  std::optional<ExplainedVector> vector{};

  // Words that could carry a theme, but that too few other submissions said, or too many; as
  // written, each once. None where words had no say.
  std::vector<std::string> other_words{};
};

// What assign() does with a submission of this text, and why: one for each of its points, none of a
// blank text. Of a submission of an Analysis it is what the analysis did:
// explain(analysis.model(), analysis.corpus().submission(i).text).
//
// `text` is UTF-8; what is not is repaired first. Throws Error kInvalidArgument where the themes of
// the model were found by vectors of the caller's own; std::bad_alloc.
EDAU_EXPORT std::vector<Explanation> explain(const Model& model, std::string_view text);

// The same by a model of such vectors: `vector` is that of the text, by the same means. Throws
// Error kInvalidArgument where the model was made without, its dimension is another, or a number is
// not finite.
EDAU_EXPORT std::vector<Explanation> explain(const Model& model, std::string_view text,
                                             std::span<const float> vector);

// What the analysis did with submission `index` of its corpus, and why. Of vectors it keeps none:
// the part of the submission's own is then what its words leave of the similarity, the same but for
// rounding, and the next theme is not named.
//
// Throws Error kInvalidArgument where there is no such submission, where it was not analysed (the
// message tells why), and where the analysis was made without a model.
EDAU_EXPORT std::vector<Explanation> explain(const Analysis& analysis, std::size_t index);

// The same with its vector, which names the next theme, too. Throws Error kInvalidArgument also
// where it is not the vector that the submission was placed by.
EDAU_EXPORT std::vector<Explanation> explain(const Analysis& analysis, std::size_t index,
                                             std::span<const float> vector);

// Of points that are known: ranges of `text`, each behind the other. What stands between them has
// no say. Throws as explain(model, text), and Error kInvalidArgument where they are no such ranges.
EDAU_EXPORT std::vector<Explanation> explain(const Model& model, std::string_view text,
                                             std::span<const ByteRange> points);

}  // namespace edau
