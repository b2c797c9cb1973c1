#include "edau/corpus.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "core/utf8.hpp"
#include "corpus/catalogue.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

using Texts = std::vector<std::string_view>;

TEST(CorpusTest, NumbersTextsThatHaveNoIds) {
  const Corpus corpus = Corpus::from_texts(Texts{"One", "  ", "Tŷ\0bach", "One"});
  EXPECT_EQ(describe(corpus),
            "received: 4\naccepted: 3\nblank lines: 0\n"
            "excluded: row 2, line 2, column 0, id \"2\", blank: the text is empty or white space\n"
            "accepted: row 1, line 1, id \"1\", text \"One\"\n"
            "blank: row 2, line 2, id \"2\", text \"  \"\n"
            "accepted: row 3, line 3, id \"3\", text \"Tŷ\"\n"
            "accepted: row 4, line 4, id \"4\", text \"One\"\n");
}

TEST(CorpusTest, RepairsAndExcludesAsWhenReadingAFile) {
  const Texts texts = {"caf\xE9", "x", std::string_view("a\0b", 3), "y"};
  const Texts ids = {"a", "\xFF", "a", ""};
  EXPECT_EQ(describe(Corpus::from_texts(texts, ids)),
            "received: 4\naccepted: 2\nblank lines: 0\n"
            "excluded: row 3, line 3, column 0, id \"a\", duplicate-id: "
            "the id \"a\" stands on line 1 already\n"
            "excluded: row 4, line 4, column 0, id \"\", missing-id: \"id\" is empty\n"
            "note: invalid-utf8, count 2, line 1: "
            "2 invalid UTF-8 sequences replaced by U+FFFD, the first on line 1.\n"
            "note: nul, count 1, line 3: 1 NUL character replaced by U+FFFD, on line 3.\n"
            "accepted: row 1, line 1, id \"a\", text \"caf�\"\n"
            "accepted: row 2, line 2, id \"�\", text \"x\"\n"
            "duplicate: row 3, line 3, id \"a\", text \"a�b\"\n");
}

TEST(CorpusTest, CopiesShareTheStorageAndOutliveTheTexts) {
  std::optional<Corpus> first;
  {
    const std::string text = "gone from the caller's memory";
    first = Corpus::from_texts(Texts{text});
  }
  const Corpus second = *first;
  const std::string_view text = second.submission(0).text;
  EXPECT_EQ(text.data(), first->submission(0).text.data());
  first.reset();
  EXPECT_EQ(text, "gone from the caller's memory");
}

TEST(CorpusTest, HoldsNothingWhenGivenNothing) {
  const Corpus corpus = Corpus::from_texts({});
  EXPECT_EQ(corpus.size(), 0u);
  EXPECT_TRUE(corpus.ledger().balances());
}

TEST(CorpusTest, WantsAnIdForEachTextOrNone) {
  try {
    Corpus::from_texts(Texts{"a", "b"}, Texts{"1"});
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_STREQ(error.what(), "1 ids for 2 texts; give one for each, or none");
  }
}

TEST(CorpusTest, TellsBlankFromVisibleTexts) {
  for (const char* blank :
       {"", " ", "\t\r\n\v\f", "\u0085\u00a0\u1680\u2003\u2028\u202f\u3000", "\ufeff", "\u200b"}) {
    EXPECT_EQ(Corpus::from_texts(Texts{blank}).submission(0).state, SubmissionState::kBlank);
  }
  for (const char* visible : {".", "\u200d", "\u180e", "\u2800", "  x", "\xFF"}) {
    EXPECT_EQ(Corpus::from_texts(Texts{visible}).submission(0).state, SubmissionState::kAccepted);
  }
}

TEST(CorpusTest, FindsEachOfManyIdsFromAnyThread) {
  std::vector<std::string> ids(2000);
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = std::to_string(i * 7919 % ids.size());
  const Texts texts(ids.size(), "A bus");
  const Corpus corpus = Corpus::from_texts(texts, Texts(ids.begin(), ids.end()));
  std::atomic<int> found = 0;
  const auto find_all = [&] {
    for (std::size_t i = 0; i < ids.size(); ++i) found += corpus.find(ids[i]) == i ? 1 : 0;
  };
  std::thread other(find_all);
  find_all();
  other.join();
  EXPECT_EQ(found, 4000);
}

TEST(CorpusTest, FindsTheFirstAcceptedSubmissionOfAnId) {
  const Texts texts = {" ", "One", "Two", "Three"};
  const Texts ids = {"r0", "r1", "r2", "r2"};
  const Corpus corpus = Corpus::from_texts(texts, ids);
  EXPECT_EQ(corpus.find("r1"), 1U);
  EXPECT_EQ(corpus.find("r2"), 2U);
  const auto message = [&](std::string_view id) -> std::string {
    try {
      return std::to_string(corpus.find(id));
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
      return error.what();
    }
  };
  EXPECT_EQ(message("r0"),
            "submission \"r0\", line 1 of the input, was not analysed: blank: the text is empty or "
            "white space");
  EXPECT_EQ(message("R1"), "no submission has the id \"R1\" (did you mean \"r1\"?)");
  EXPECT_EQ(message(""), "no submission has the id \"\"; ids are compared byte for byte");
}

}  // namespace
}  // namespace edau
