// What holds for every input, on seeded random ones.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.hpp"
#include "corpus/catalogue.hpp"
#include "edau/error.hpp"
#include "edau/reading.hpp"

namespace edau {
namespace {

using Random = std::mt19937;

std::string_view pick(Random& random, std::initializer_list<std::string_view> pieces) {
  return pieces.begin()[random() % pieces.size()];
}

std::string random_cell(Random& random) {
  std::string cell = "x";  // never blank
  while (random() % 8 != 0) {
    cell += pick(random, {"a", "word ", "\"", "\"\"",   ",",  ";", "\n",     "\r\n", "\r", "\t",
                          "é", "ŷ",     "😀",  "\ufeff", "\\", "{", "\u202e", "\x01", "|",  " "});
  }
  return cell;
}

std::string csv_quoted(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

// Every character but plain letters as an escape, pairs of surrogates included.
std::string json_quoted(std::string_view cell) {
  std::string out = "\"";
  while (!cell.empty()) {
    const std::size_t size = first_utf8_sequence(cell).size;
    char32_t c = first_code_point(cell);
    char escape[16];
    if (c >= 0x10000) {
      c -= 0x10000;
      std::snprintf(escape, sizeof escape, "\\u%04X", 0xD800u + (c >> 10));
      out += escape;
      c = 0xDC00 + (c & 0x3FF);
    }
    if (c == '"' || c == '\\' || c < 0x20 || c >= 0x80) {
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      out += escape;
    } else {
      out += static_cast<char>(c);
    }
    cell.remove_prefix(size);
  }
  return out + "\"";
}

std::string random_line_end(Random& random) {
  return std::string(pick(random, {"\n", "\r\n", "\r"}));
}

ReadOptions with_ids() {
  ReadOptions options;
  options.id_column = "ref";
  return options;
}

void expect_texts(const Corpus& corpus, const std::vector<std::string>& cells) {
  ASSERT_EQ(corpus.size(), cells.size());
  ASSERT_EQ(corpus.ledger().accepted, static_cast<std::int64_t>(cells.size()));
  for (std::size_t i = 0; i < cells.size(); ++i) ASSERT_EQ(corpus.submission(i).text, cells[i]);
}

TEST(PropertiesTest, CellsWrittenAsCsvAreReadBackUnchanged) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    Random random(seed);
    const std::string delimiter(pick(random, {",", ";", "\t", "|"}));
    std::string bytes = "ref" + delimiter + "text" + delimiter + "other\n";
    std::vector<std::string> cells;
    for (int i = 0; i < 20; ++i) {
      cells.push_back(random_cell(random));
      bytes += std::to_string(i) + delimiter + csv_quoted(cells.back()) + delimiter +
               csv_quoted(random_cell(random)) + random_line_end(random);
    }
    ReadOptions options = with_ids();
    if (seed % 2 == 0) options.delimiter = delimiter[0];
    expect_texts(parse_corpus(bytes, "a.csv", options), cells);
  }
}

TEST(PropertiesTest, CellsWrittenAsJsonAreReadBackUnchanged) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    Random random(seed);
    std::string bytes;
    std::vector<std::string> cells;
    for (int i = 0; i < 20; ++i) {
      cells.push_back(random_cell(random));
      bytes += "{\"ref\":" + std::to_string(i) + ",\"text\":" + json_quoted(cells.back()) + "}" +
               random_line_end(random);
    }
    expect_texts(parse_corpus(bytes, "a.jsonl", with_ids()), cells);
  }
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += line_end;
    } else {
      out += c;
    }
  }
  return out;
}

constexpr std::pair<const char*, const char*> kSeeds[] = {
    {"a.csv",
     "ref,text,other\n1,\"The café, \"\"now\"\"\",x\n2,5\" pipe,y\n\n3,,z\n4,short\n5,Two,w\n"},
    {"a.tsv", "ref\ttext\n1\tThe café\n2\t\"quoted\n\n3\t\n4\n5\tTwo\tthree\n"},
    {"a.jsonl",
     "{\"ref\":1,\"text\":\"caf\\u00e9 \\ud83d\\ude00\"}\n\n{\"ref\":\"b\",\"text\":null}\n"
     "{\"ref\":3.5e1,\"n\":[1,{\"a\":true}],\"text\":\"é\"}\n{\"text\":1}\n"},
    {"a.txt", "The café\n\n  \nSecond line\n\u00a0\nThird"},
};

TEST(PropertiesTest, TheKindOfLineEndMakesNoDifference) {
  for (const auto& [name, text] : kSeeds) {
    const ReadOptions options = std::string_view(name) == "a.txt" ? ReadOptions{} : with_ids();
    const std::string expected = outcome(text, name, options);
    EXPECT_EQ(outcome(with_line_ends(text, "\r\n"), name, options), expected);
    EXPECT_EQ(outcome(with_line_ends(text, "\r"), name, options), expected);
  }
}

std::string mutated(std::string text, Random& random) {
  for (std::size_t count = 1 + random() % 4; count > 0; --count) {
    const std::size_t at = text.empty() ? 0 : random() % text.size();
    switch (random() % 4) {
      case 0: text.erase(at, random() % 8); break;
      case 1: text.insert(at, 1, static_cast<char>(random() % 256)); break;
      case 2:
        text.insert(at, pick(random, {"\"", "\n", "\r", ",", "\t", "\\ud800", "[", "{", "}", "\\",
                                      "\xED\xA0\x80", "1e999", "sep=;\n"}));
        break;
      default: text.insert(at, text.substr(random() % (text.size() + 1), random() % 30)); break;
    }
  }
  return text;
}

// An Error that says where, or a corpus whose ledger balances: nothing else.
void check_any(std::string_view bytes, std::string_view name, const ReadOptions& options) {
  try {
    const Corpus corpus = parse_corpus(bytes, name, options);
    ASSERT_TRUE(corpus.ledger().balances());
    const Ledger& ledger = corpus.ledger();
    const auto kept = static_cast<std::int64_t>(corpus.size());
    ASSERT_EQ(kept, ledger.accepted + ledger.count(Exclusion::kBlank) +
                        ledger.count(Exclusion::kDuplicateId));
    for (std::size_t i = 0; i < corpus.size(); ++i) {
      ASSERT_TRUE(is_valid_utf8(corpus.submission(i).id));
      ASSERT_TRUE(is_valid_utf8(corpus.submission(i).text));
      ASSERT_EQ(corpus.submission(i).text.find('\0'), std::string_view::npos);
    }
  } catch (const Error& error) {
    ASSERT_EQ(error.code(), ErrorCode::kUnreadableInput);
    ASSERT_TRUE(std::string_view(error.what()).starts_with(std::string(name) + ":"));
  }
}

TEST(PropertiesTest, TheLedgerBalancesOnDamagedFiles) {
  for (const auto& [name, text] : kSeeds) {
    Random random(1);
    ReadOptions options = std::string_view(name) == "a.txt" ? ReadOptions{} : with_ids();
    for (int trial = 0; trial < 20'000; ++trial) {
      options.strict = trial % 7 == 0;
      options.encoding = trial % 2 == 0 ? Encoding::kUtf8 : Encoding::kAuto;
      check_any(mutated(text, random), name, options);
      if (HasFatalFailure()) FAIL() << name << ", trial " << trial;
    }
  }
}

}  // namespace
}  // namespace edau
