// Persons, permission to quote and groups: read in every format, and given for texts in memory.
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/errors.hpp"
#include "corpus/blanks.hpp"
#include "edau/reading.hpp"

namespace edau {
namespace {

using Texts = std::vector<std::string_view>;

ReadOptions all_columns() {
  ReadOptions options;
  options.person_column = "who";
  options.publish_column = "quote";
  options.group_columns = {"type", "area"};
  return options;
}

// "person|yes|type|area" for each submission.
std::vector<std::string> rows_of(const Corpus& corpus) {
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    std::string row = std::string(corpus.person(i)) + (corpus.may_publish(i) ? "|yes" : "|no");
    for (std::size_t group = 0; group < corpus.group_names().size(); ++group) {
      row += "|" + std::string(corpus.group_value(group, i));
    }
    rows.push_back(row);
  }
  return rows;
}

using Rows = std::vector<std::string>;

TEST(FurtherColumnsTest, AreReadFromEachFormatThatHasColumns) {
  const Rows expected = {"ann|yes|charity|Môn", "ann|no||", "|no|a, b|Gwent"};
  EXPECT_EQ(rows_of(parse_corpus("area,type,text,quote,who\nMôn,charity,One,Yes,ann\n"
                                 ",,Two,no,\" ann \"\nGwent,\"a, b\",Three,,\u00a0\n",
                                 "a.csv", all_columns())),
            expected);
  EXPECT_EQ(rows_of(parse_corpus("area\ttype\ttext\tquote\twho\nMôn\tcharity\tOne\tYes\tann\n"
                                 "\t\tTwo\tno\t ann \nGwent\ta, b\tThree\t\t\n",
                                 "a.tsv", all_columns())),
            expected);
  EXPECT_EQ(rows_of(parse_corpus(
                "{\"text\":\"One\",\"who\":\"ann\",\"quote\":true,\"type\":\"charity\","
                "\"area\":\"M\\u00f4n\"}\n{\"text\":\"Two\",\"who\":\" ann\",\"quote\":null}\n"
                "{\"text\":\"Three\",\"quote\":0,\"area\":\"Gwent\",\"type\":\"a, b\"}\n",
                "a.jsonl", all_columns())),
            expected);
}

TEST(FurtherColumnsTest, WithoutThemEachSubmissionIsAPersonWhoMayBeQuoted) {
  EXPECT_EQ(rows_of(parse_corpus("text,who\nOne,ann\nTwo,ann\n", "a.csv")), (Rows{"|yes", "|yes"}));
}

TEST(FurtherColumnsTest, NumbersAreReadAsWritten) {
  ReadOptions options;
  options.person_column = "who";
  options.group_columns = {"who"};  // one column may serve twice
  EXPECT_EQ(rows_of(parse_corpus("{\"text\":\"a\",\"who\":12345678901234567890123}\n"
                                 "{\"text\":\"b\",\"who\":1.50}\n{\"text\":\"c\",\"who\":false}",
                                 "a.jsonl", options)),
            (Rows{"12345678901234567890123|yes|12345678901234567890123", "1.50|yes|1.50",
                  "false|yes|false"}));
}

TEST(FurtherColumnsTest, RowsThatWereNotAcceptedKeepTheOthersInStep) {
  ReadOptions options = all_columns();
  options.id_column = "ref";
  const Corpus corpus = parse_corpus(
      "ref,text,who,quote,type,area\n1,One,a,y,t,x\n2,Two,b,y\n3,  ,c,n,u,\n1,Four,d,y,v,z\n"
      "5,Five,e,ie,w,x\n",
      "a.csv", options);
  EXPECT_EQ(rows_of(corpus), (Rows{"a|yes|t|x", "c|no|u|", "d|yes|v|z", "e|yes|w|x"}));
  EXPECT_EQ(corpus.ledger().accepted, 2);
}

TEST(FurtherColumnsTest, OnlyAWordForYesPermits) {
  for (const char* yes : {"yes", "YES", " Yes ", "y", "true", "TRUE", "1", "ie", "Ydw", "caniatáu",
                          "CANIATÁU", "Caniatau", "cewch"}) {
    EXPECT_TRUE(Corpus::from_texts(Texts{"x"}, {}, {.publish = Texts{yes}}).may_publish(0)) << yes;
  }
  for (const char* no : {"", " ", "no", "0", "false", "na", "nac ydw", "yes, anonymously", "maybe",
                         "2", "-", "n/a", "yes.", "\u0443es"}) {
    EXPECT_FALSE(Corpus::from_texts(Texts{"x"}, {}, {.publish = Texts{no}}).may_publish(0)) << no;
  }
}

TEST(FurtherColumnsTest, RefusesAColumnThatIsNotThereAndListsTheOthers) {
  const std::pair<const char*, std::string> cases[] = {
      {"--person",
       "a.csv:1:1: no column named \"whom\"; found text, who, kind; pass --person NAME "
       "(did you mean \"who\"?)"},
      {"--publish",
       "a.csv:1:1: no column named \"whom\"; found text, who, kind; pass --publish "
       "NAME (did you mean \"who\"?)"},
      {"--group",
       "a.csv:1:1: no column named \"whom\"; found text, who, kind; pass --group NAME "
       "(did you mean \"who\"?)"}};
  for (const auto& [option, message] : cases) {
    ReadOptions options;
    if (option == std::string("--person")) options.person_column = "whom";
    if (option == std::string("--publish")) options.publish_column = "whom";
    if (option == std::string("--group")) options.group_columns = {"kind", "whom"};
    EXPECT_EQ(error_of(ErrorCode::kUnreadableInput,
                       [&] { parse_corpus("text,who,kind\na,b,c\n", "a.csv", options); }),
              message);
    EXPECT_EQ(error_of(ErrorCode::kUnreadableInput,
                       [&] {
                         parse_corpus("{\"text\":\"a\",\"who\":\"b\",\"kind\":\"c\"}", "a.jsonl",
                                      options);
                       }),
              std::string(message).replace(0, 26, "a.jsonl:1:1: no object has a member named"));
    EXPECT_EQ(error_of(ErrorCode::kInvalidArgument, [&] { parse_corpus("a\n", "a.txt", options); }),
              std::string(option) + " needs columns, and plain text has none");
  }
}

TEST(FurtherColumnsTest, RefusesColumnsOfNoNameOrOfOneNameTwice) {
  ReadOptions twice;
  twice.group_columns = {"type", "type"};
  EXPECT_EQ(error_of(ErrorCode::kInvalidArgument,
                     [&] { parse_corpus("text,type\na,b\n", "a.csv", twice); }),
            "--group names \"type\" twice");
  ReadOptions unnamed;
  unnamed.group_columns = {""};
  EXPECT_EQ(error_of(ErrorCode::kInvalidArgument,
                     [&] { parse_corpus("text,type\na,b\n", "a.csv", unnamed); }),
            "--group must name a column");
  ReadOptions who;
  who.person_column = "who";
  EXPECT_EQ(error_of(ErrorCode::kUnreadableInput,
                     [&] { parse_corpus("text,who,who\na,b,c\n", "a.csv", who); }),
            "a.csv:1:10: two columns are named \"who\"; rename one");
}

TEST(FurtherColumnsTest, AMemberThatIsNoSingleValueExcludesItsRow) {
  ReadOptions options;
  options.group_columns = {"areas"};
  const Corpus corpus =
      parse_corpus("{\"text\":\"a\",\"areas\":[\"n\",\"s\"]}\n{\"text\":\"b\",\"areas\":\"n\"}",
                   "a.jsonl", options);
  ASSERT_EQ(corpus.ledger().excluded.size(), 1u);
  EXPECT_EQ(corpus.ledger().excluded[0].detail, "\"areas\" is an array, not one value");
  EXPECT_EQ(rows_of(corpus), (Rows{"|yes|n"}));
}

TEST(FurtherColumnsTest, TheNamesAskedForDecideTheDelimiter) {
  ReadOptions options;
  options.group_columns = {"type,y"};
  EXPECT_EQ(rows_of(parse_corpus("text,x;type,y;text\na,b;c,d;e\n", "a.csv", options)),
            (Rows{"|yes|c,d"}));
}

TEST(FurtherColumnsTest, TextsInMemoryMayHaveThemToo) {
  const Texts texts = {"One", "", "Three"};
  const Texts persons = {"ann", "ann", " "};
  const Texts publish = {"yes", "no", "1"};
  const Texts types = {"charity\xFF", std::string_view("a\0b", 3), "charity\xFF"};
  const FurtherColumns::Group groups[] = {{"type", types}};
  const Corpus corpus =
      Corpus::from_texts(texts, {}, {.persons = persons, .publish = publish, .groups = groups});
  EXPECT_EQ(rows_of(corpus),
            (Rows{"ann|yes|charity\ufffd", "ann|no|a\ufffdb", "|yes|charity\ufffd"}));
  EXPECT_EQ(corpus.group_value(0, 0).data(), corpus.group_value(0, 2).data());
  EXPECT_EQ(corpus.read_options().person_column, "person");
  EXPECT_EQ(corpus.ledger().notes.size(), 2u);  // invalid UTF-8, NUL
}

TEST(FurtherColumnsTest, TextsInMemoryWantACellForEachOrNone) {
  const Texts texts = {"One", "Two"};
  const Texts one = {"x"};
  const Texts two = {"x", "y"};
  const FurtherColumns::Group short_group[] = {{"type", one}};
  const FurtherColumns::Group unnamed[] = {{"", two}};
  const FurtherColumns::Group same[] = {{"type", two}, {"type", two}};
  const std::pair<FurtherColumns, const char*> cases[] = {
      {{.persons = one}, "1 persons for 2 texts; give one for each, or none"},
      {{.publish = one}, "1 permissions for 2 texts; give one for each, or none"},
      {{.groups = short_group}, "1 values of \"type\" for 2 texts; give one for each, or none"},
      {{.groups = unnamed}, "a group must have a name"},
      {{.groups = same}, "two groups are named \"type\""}};
  for (const auto& [further, message] : cases) {
    EXPECT_EQ(error_of(ErrorCode::kInvalidArgument,
                       [&columns = further, &texts] { Corpus::from_texts(texts, {}, columns); }),
              message);
  }
}

TEST(FurtherColumnsTest, ManyDifferentPersonsAreKeptApart) {
  std::string bytes = "text,who\n";
  for (int i = 0; i < 5000; ++i) bytes += "x,p" + std::to_string(i % 2500) + "\n";
  ReadOptions options;
  options.person_column = "who";
  const Corpus corpus = parse_corpus(bytes, "a.csv", options);
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    ASSERT_EQ(corpus.person(i), "p" + std::to_string(i % 2500));
  }
}

TEST(FurtherColumnsTest, BlanksAreTakenOffBothEndsOnly) {
  const std::pair<const char*, const char*> cases[] = {{"", ""},
                                                       {" \t", ""},
                                                       {"a", "a"},
                                                       {" a b ", "a b"},
                                                       {"\u00a0ŷ\u2003", "ŷ"},
                                                       {"\ufeff😀\u200b \r\n", "😀"},
                                                       {"é ", "é"}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(trimmed(text), expected);
}

}  // namespace
}  // namespace edau
