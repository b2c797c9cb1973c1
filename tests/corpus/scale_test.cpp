// Large and hostile shapes. Each would take hours, or the stack, if the work on
// it were more than linear or went by recursion; there is no clock in here.
#include <gtest/gtest.h>

#include <string>

#include "corpus/catalogue.hpp"
#include "edau/error.hpp"
#include "edau/reading.hpp"

namespace edau {
namespace {

std::string repeated(std::string_view piece, int times) {
  std::string text;
  text.reserve(piece.size() * static_cast<std::size_t>(times));
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

ReadOptions with_ids() {
  ReadOptions options;
  options.id_column = "ref";
  return options;
}

TEST(ScaleTest, C01AnUnclosedQuoteInALargeFileIsToldWhereItOpened) {
  const std::string good = repeated("1,a submission\n", 400'000);
  EXPECT_EQ(outcome("ref,text\n2,\"open\n" + good, "a.csv").substr(0, 47),
            "error: a.csv:2:3: the quotation mark that opens");
}

TEST(ScaleTest, C05ManyStrayQuotesCostOneRowEach) {
  std::string bytes = "ref,text\n";
  for (int i = 0; i < 100'000; ++i) bytes += "1,\"stray\n2,fine\n";
  const Corpus corpus = parse_corpus(bytes + "3,\"fine\"\n", "a.csv");
  EXPECT_TRUE(corpus.ledger().balances());
  EXPECT_EQ(corpus.ledger().count(Exclusion::kTextAfterQuote), 100'000);
  EXPECT_EQ(corpus.ledger().accepted, 100'001);
}

// Long quoted fields that are given up would be scanned again and again if
// pairs of quotes at the beginnings of lines opened long fields.
TEST(ScaleTest, C05PairsOfQuotesInsideAStrayFieldStayLinear) {
  const std::string pairs = repeated("\"\"\n\"\"\"\",\"\"\n", 300'000);
  const Corpus corpus = parse_corpus("ref,text\n1,\"" + pairs + "z\"x\n9,last\n", "a.csv");
  EXPECT_TRUE(corpus.ledger().balances());
  EXPECT_EQ(corpus.submission(corpus.size() - 1).text, "last");
}

TEST(ScaleTest, C10ACellOfTenMegabytesIsRejected) {
  const std::string cell(10'000'000, 'x');
  for (const std::string& written :
       {cell, "\"" + cell + "\"", "\"" + repeated("\"\"", 10'000'000) + "\""}) {
    const Corpus corpus =
        parse_corpus("ref,text\n1," + written + "\n2,kept\n", "a.csv", with_ids());
    EXPECT_EQ(describe(corpus),
              "received: 2\naccepted: 1\nblank lines: 0\n"
              "excluded: row 1, line 2, column 3, id \"1\", too-long: the field \"text\" is "
              "10000000 bytes long; at most 1048576 are read (--max-document-bytes)\n"
              "accepted: row 2, line 3, id \"2\", text \"kept\"\n");
  }
}

TEST(ScaleTest, C21AMillionColumnsAreRefused) {
  const std::string header = "text" + repeated(",c", 999'999) + "\n";
  EXPECT_EQ(outcome(header + "x\n", "a.csv"),
            "error: a.csv:1:1: 1000000 columns; at most 10000 are read; check the delimiter\n");
  std::string tabs = header;
  for (char& c : tabs) c = c == ',' ? '\t' : c;
  EXPECT_EQ(outcome(tabs + "x\n", "a.tsv"),
            "error: a.tsv:1:1: 1000000 columns; at most 10000 are read; check the delimiter\n");
}

TEST(ScaleTest, C21AMillionFieldsInARowAreCounted) {
  const Corpus corpus =
      parse_corpus("ref,text\n1,x" + repeated(",", 999'998) + "\n2,kept\n", "a.csv");
  EXPECT_EQ(corpus.ledger().accepted, 1);
  EXPECT_EQ(corpus.ledger().excluded[0].detail, "1000000 fields where 2 are expected");
}

TEST(ScaleTest, C21TenThousandColumnsAreRead) {
  std::string header = "text";
  std::string row = "found";
  for (int i = 1; i < 10'000; ++i) {
    header += ",c" + std::to_string(i);
    row += ",x";
  }
  EXPECT_EQ(parse_corpus(header + "\n" + row + "\n", "a.csv").submission(0).text, "found");
  ReadOptions options;
  options.text_column = "c0";
  EXPECT_EQ(outcome(header + "\n" + row + "\n", "a.csv", options),
            "error: a.csv:1:1: no column named \"c0\"; found text, c1, c2, c3, c4, c5, c6, c7, "
            "c8, c9, … (10000 in all); pass --text NAME (did you mean \"c1\"?)\n");
}

TEST(ScaleTest, C22ARaggedRowAfterThirtyThousandGoodOnes) {
  const std::string bytes = "ref,text\n" + repeated("1,good\n", 30'000) + "2\n";
  const Corpus corpus = parse_corpus(bytes, "a.csv");
  EXPECT_EQ(corpus.ledger().accepted, 30'000);
  ASSERT_EQ(corpus.ledger().excluded.size(), 1u);
  EXPECT_EQ(corpus.ledger().excluded[0].row, 30'001);
  EXPECT_EQ(corpus.ledger().excluded[0].line, 30'002);
}

TEST(ScaleTest, J02ADepthBombIsRejectedWithoutRecursion) {
  for (const char* opening : {"[", "{\"a\":"}) {
    const std::string bomb = "{\"text\":\"x\",\"a\":" + repeated(opening, 1'000'000) + "\n";
    const Corpus corpus = parse_corpus(bomb + "{\"text\":\"kept\"}\n", "a.jsonl");
    EXPECT_EQ(corpus.ledger().accepted, 1);
    EXPECT_EQ(corpus.ledger().count(Exclusion::kTooDeep), 1);
  }
  const Corpus alone = parse_corpus(std::string(100'000, '['), "a.jsonl");
  EXPECT_EQ(alone.ledger().count(Exclusion::kTooDeep), 1);
}

TEST(ScaleTest, J03ManyKeysAreCompared) {
  std::string object = "{\"text\":\"x\"";
  for (int i = 0; i < 300'000; ++i)
    object += ",\"k" + std::to_string(i) + "\":" + std::to_string(i);
  const Corpus corpus = parse_corpus(object + "}\n" + object + ",\"k7\":1}\n", "a.jsonl");
  EXPECT_EQ(corpus.ledger().accepted, 1);
  EXPECT_EQ(corpus.ledger().count(Exclusion::kDuplicateKey), 1);
}

TEST(ScaleTest, J11AVeryLongLineIsRejectedUnparsed) {
  const std::string line = "{\"text\":\"" + std::string(40'000'000, 'x') + "\"}\n";
  const Corpus corpus = parse_corpus(line + "{\"text\":\"kept\"}\n", "a.jsonl");
  EXPECT_EQ(corpus.ledger().count(Exclusion::kTooLong), 1);
  EXPECT_EQ(corpus.ledger().accepted, 1);
  const std::string array = "[" + repeated("{\"text\":\"x\"},", 2'000'000) + "{\"text\":\"x\"}]\n";
  EXPECT_EQ(outcome(array, "a.jsonl"),
            "error: a.jsonl:1:1: this is JSON, not JSON Lines; write one object a line, without "
            "an array around them\n");
}

TEST(ScaleTest, ManyDuplicateIdsAreFound) {
  std::string bytes = "ref,text\n";
  for (int i = 0; i < 200'000; ++i) bytes += std::to_string(i % 100'000) + ",x\n";
  const Corpus corpus = parse_corpus(bytes, "a.csv", with_ids());
  EXPECT_EQ(corpus.ledger().accepted, 100'000);
  EXPECT_EQ(corpus.ledger().count(Exclusion::kDuplicateId), 100'000);
}

TEST(ScaleTest, ManyBlankLinesAndLongLinesOfSpaces) {
  const std::string blank = repeated("\n", 1'000'000) + std::string(1'000'000, ' ') + "\n";
  for (const char* name : {"a.csv", "a.tsv", "a.txt"}) {
    const Corpus corpus = parse_corpus("text\n" + blank + "x\n", name);
    EXPECT_EQ(corpus.ledger().blank_lines, 1'000'001) << name;
  }
}

TEST(ScaleTest, AFileOfInvalidBytesIsRepairedOrRefused) {
  const std::string noise = repeated("\xFF\xC3\x28\n", 500'000);
  EXPECT_EQ(outcome("text\n" + noise, "a.csv"),
            "error: a.csv:2:1: line 2 is not UTF-8; it looks like windows-1252; use --encoding "
            "windows-1252\n");
  ReadOptions options;
  options.encoding = Encoding::kUtf8;
  const Corpus corpus = parse_corpus("text\n" + noise, "a.csv", options);
  ASSERT_EQ(corpus.ledger().notes.size(), 1u);
  EXPECT_EQ(corpus.ledger().notes[0].count, 1'000'000);
}

}  // namespace
}  // namespace edau
