#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"

namespace edau {
namespace {

constexpr std::string_view kSimilarity =
    "Each term weighs more the fewer submissions use it (tf-idf), and a theme's centre is the mean "
    "of what lies in it. Similarity is the cosine between the weights of a text and those of a "
    "centre: 1 means the same terms in the same proportions, 0 means no term in common; each text "
    "belongs to the theme that says its words most above chance";

constexpr std::string_view kFits =
    ", and to none where that is no more than words drawn by chance would have.";

constexpr std::string_view kAllKept = ", even where that is hardly at all: so it was asked for.";

constexpr std::string_view kFolder =
    "The folder of this page holds all that was analysed, word for word: keep it as you keep the "
    "submissions.";

constexpr std::string_view kExplain =
    " Which words put one of them where it is, edau explain tells.";

constexpr std::string_view kExplainByVectors =
    " What its vector and what its words had in the place of one of them, edau explain tells.";

constexpr std::string_view kSimilarityByVectors =
    "A theme's centre is the mean of what lies in it. Similarity is the cosine to it: 1 means the "
    "same direction. Each submission belongs to the theme whose centre it is most similar to, and "
    "to none where no similarity is above 0. Labels, terms and quotations were chosen by words "
    "(tf-idf), whatever put the submissions together.";

// What was compared.
std::string grouping(const Analysis& analysis) {
  const Resolved& resolved = analysis.resolved();
  if (resolved.vector_dimension > 0) {
    const std::string vectors = "edau grouped the submissions, each as a whole, by vectors of " +
                                grouped(static_cast<std::int64_t>(resolved.vector_dimension)) +
                                " numbers that were handed in with them and that it did not make";
    if (resolved.vector_weight == 1.0) return vectors + "; words had no say in it.";
    return vectors + ", and by the terms they share: the vectors decide " +
           percent(resolved.vector_weight) + " of a similarity, the terms the rest.";
  }
  std::string result =
      analysis.options().unit == Unit::kPoint
          ? "edau cut every submission into points, about one to a sentence, and "
            "grouped the points by the terms they share."
          : "edau grouped the submissions, each as a whole, by the terms they share.";
  if (resolved.related_words) {
    result +=
        " Which themes there are it looked for with a table, too, that says which English words "
        "mean nearly the same; the table was learned beforehand from an encyclopaedia, news, texts "
        "of a discussion site and a dictionary. In which theme a text is was decided by its terms "
        "alone.";
  }
  return result;
}

// How a text came to its theme.
std::string placing(const Options& options) {
  return std::string(kSimilarity).append(options.keep_all ? kAllKept : kFits);
}

void write_term(HtmlWriter& html, std::string_view name, std::string_view value) {
  html.element("dt", name);
  html.element("dd", value);
}

std::string margin_words(bool by_vectors) {
  return "Its similarity less the highest to the centre of another theme: about 0, it could as "
         "well be there." +
         std::string(by_vectors ? ""
                                : " Below 0 another centre is nearer, though the words speak more "
                                  "for this theme: words decide, and neither similarity nor margin "
                                  "does.");
}

// The measures that files and tables name, each in one sentence or two.
void write_measures(HtmlWriter& html, const Analysis& analysis) {
  const std::string noun(document_noun(analysis));
  const bool by_vectors = analysis.resolved().vector_dimension > 0;
  html.element("h3", "What the measures mean");
  html.element("dl", {}, [&] {
    write_term(html, "Similarity",
               "Of a " + noun + ": how near it is to the centre of its theme, from 0 to 1.");
    write_term(html, "Margin", "Of a " + noun + ". " + margin_words(by_vectors));
    write_term(html, "Cohesion",
               "Of a theme: the mean similarity of its " + noun +
                   "s. Low where people say the same in many words, so it tells themes of one "
                   "consultation apart and is no mark for any of them.");
    write_term(html, "Distinctness", "Of a theme: the mean margin of its " + noun + "s.");
    if (is_steadiness_measured(analysis)) {
      write_term(html, "Found again",
                 "Of a theme: in what share of the searches, each in another half of the " + noun +
                     "s, a theme came out that is much the same: what it shares with this one is "
                     "at least half of what is in either. Below 50% it is unsteady.");
    }
    write_term(html, "In these words",
               "Of a label: how many of the theme's submissions have a " + noun +
                   " with all of its words, in any form and order, or translated; the others say "
                   "something that shares other words.");
  });
}

void write_resolved(HtmlWriter& html, const Resolved& resolved) {
  html.element("h3", "What the options came to");
  html.element("dl", {}, [&] {
    write_term(html, "Themes", grouped(resolved.theme_count));
    write_term(html, "Terms compared", grouped(resolved.term_count));
    write_term(html, "Fewest submissions of a term", grouped(resolved.min_document_frequency));
    write_term(html, "Largest share of submissions of a term",
               percent(resolved.max_document_share));
    write_term(html,
               resolved.vector_dimension > 0 ? "Submissions that differ in what was compared"
                                             : "Texts that differ in their terms",
               grouped(resolved.distinct_documents));
    write_term(html, "Passes of the search", grouped(resolved.passes));
    write_term(html, "Mean similarity to the centre", fixed(resolved.objective, 4));
  });
}

void write_named_texts(HtmlWriter& html, std::string_view heading,
                       const std::vector<NamedText>& entries) {
  html.element("h3", heading);
  html.element("dl", {}, [&] {
    for (const NamedText& entry : entries) {
      html.element("dt", {}, [&] { html.element("code", entry.name); });
      html.element("dd", {}, [&] { html.element("code", entry.text); });
    }
  });
}

}  // namespace

void write_method(HtmlWriter& html, const Analysis& analysis, const Provenance& provenance) {
  html.element("h2", {{"id", "method"}}, "How this was made, and how to make it again");
  const bool by_vectors = analysis.resolved().vector_dimension > 0;
  html.element("p", grouping(analysis));
  html.element("p", by_vectors ? std::string(kSimilarityByVectors) : placing(analysis.options()));
  write_measures(html, analysis);
  html.element("p", std::string(kFolder).append(by_vectors ? kExplainByVectors : kExplain));
  html.element("p",
               "The same submissions, in any order, with the same options and versions give the "
               "same themes. The hash of the input tells whether the submissions are the same." +
                   std::string(by_vectors ? " The vectors have to be the same, too." : ""));
  html.element("p", {}, [&] {
    html.text("Hash of the input: ");
    html.element("code", provenance.input_hash);
  });
  if (by_vectors) {
    html.element("p", {}, [&] {
      html.text("Hash of the vectors: ");
      html.element("code", hexadecimal(analysis.resolved().vectors_content));
    });
  }
  write_named_texts(html, "Versions", provenance.versions);
  write_named_texts(html, "Options", provenance.options);
  write_named_texts(html, "Reading", provenance.reading);
  write_resolved(html, analysis.resolved());
}

}  // namespace edau
