#include "pipeline/documents.hpp"

#include <algorithm>
#include <cstdint>

#include "campaigns/non_answers.hpp"
#include "edau/segmenter.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 512;

class Lister {
 public:
  Lister(const Corpus& corpus, Unit unit) : corpus_(corpus), unit_(unit) {}

  void add(std::size_t submission, std::vector<Document>& documents) {
    const Submission received = corpus_.submission(submission);
    if (received.state != SubmissionState::kAccepted) return;
    const ByteRange whole{0, static_cast<std::uint32_t>(received.text.size())};
    const auto append = [&](ByteRange range, Outcome outcome) {
      documents.push_back({submission, range, -1, outcome, {}, 0.0, 0.0});
    };
    if (non_answers_.contains(received.text)) return append(whole, Outcome::kNonAnswer);
    if (unit_ == Unit::kSubmission) return append(whole, Outcome::kFitsNoTheme);
    const std::vector<ByteRange> sentences = segmenter_.segment(received.text);
    if (sentences.empty()) return append(whole, Outcome::kNoUsableWord);
    for (auto rest = sentences.begin(); rest != sentences.end();) {
      const auto says_nothing = [&](ByteRange sentence) {
        return non_answers_.contains_sentence(sentence.of(received.text));
      };
      const auto end = std::find_if(rest, sentences.end(), says_nothing);
      for (const ByteRange point : join_short_sentences(received.text, {rest, end})) {
        append(point, Outcome::kFitsNoTheme);
      }
      rest = end;
      if (rest != sentences.end()) append(*rest++, Outcome::kNonAnswer);
    }
  }

 private:
  const Corpus& corpus_;
  Unit unit_;
  NonAnswers non_answers_;
  Segmenter segmenter_;
};

}  // namespace

std::vector<Document> list_documents(const Corpus& corpus, Unit unit, Workers& workers) {
  std::vector<std::vector<Document>> blocks(block_count(corpus.size(), kBlockSize));
  workers.for_blocks(corpus.size(), kBlockSize,
                     [&](std::size_t block, std::size_t begin, std::size_t end) {
                       Lister lister(corpus, unit);
                       for (std::size_t i = begin; i < end; ++i) lister.add(i, blocks[block]);
                     });
  std::size_t count = 0;
  for (const std::vector<Document>& block : blocks) count += block.size();
  std::vector<Document> documents;
  documents.reserve(count);
  for (const std::vector<Document>& block : blocks) {
    documents.insert(documents.end(), block.begin(), block.end());
  }
  return documents;
}

AnalysedTexts analysed_texts(const Corpus& corpus, std::span<const Document> documents,
                             std::span<const std::uint32_t> persons) {
  AnalysedTexts result;
  result.documents.reserve(documents.size());
  result.texts.reserve(documents.size());
  std::size_t last = corpus.size();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Document& document = documents[i];
    if (document.outcome == Outcome::kNonAnswer) continue;
    const std::string_view whole = corpus.submission(document.submission).text;
    if (document.submission != last) {
      result.submissions.push_back(whole);
      result.ids.push_back(corpus.submission(document.submission).id);
      result.speakers.push_back(
          {persons[document.submission], corpus.may_publish(document.submission)});
    }
    last = document.submission;
    result.documents.push_back(i);
    result.texts.push_back({result.submissions.size() - 1, document.range.of(whole)});
  }
  return result;
}

}  // namespace edau
