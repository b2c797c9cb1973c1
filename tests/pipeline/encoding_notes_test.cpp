#include "pipeline/encoding_notes.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "edau/reading.hpp"

namespace edau {
namespace {

std::vector<std::string> notes_on(const std::string& bytes, Encoding encoding) {
  ReadOptions options;
  options.encoding = encoding;
  std::vector<std::string> notes;
  note_encodings(parse_corpus(bytes, "in.csv", options), notes);
  return notes;
}

TEST(EncodingNotesTest, SaysHowManyTextsOfAJoinedFileWereReadInAnotherEncoding) {
  const std::string joined =
      "text\nMae angen t\xC5\xB7 newydd\nThe caf\xE9 is closed\n"
      "It costs \xC2\xA3"
      "5 and it\xE2\x80\x99s dear\nAll is well\n";
  for (const Encoding encoding : {Encoding::kWindows1252, Encoding::kLatin1}) {
    const std::vector<std::string> notes = notes_on(joined, encoding);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_TRUE(notes[0].starts_with("2 of 4 texts (the first on line 2) are UTF-8")) << notes[0];
  }
}

TEST(EncodingNotesTest, SaysNothingOfTextsInTheEncodingThatWasNamed) {
  const std::string western =
      "text\nThe caf\xE9 \x96 closed\nFa\xE7"
      "ade \x80"
      "5\n";
  EXPECT_TRUE(notes_on(western, Encoding::kWindows1252).empty());
  EXPECT_TRUE(notes_on("text\nMae angen t\xC5\xB7 newydd\n", Encoding::kAuto).empty());
}

}  // namespace
}  // namespace edau
