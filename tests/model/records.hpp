// Records of the tests' own, with a field of every kind that an archive holds.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/container.hpp"
#include "model/string_list_archive.hpp"

namespace edau::testing_records {

struct Numbers {
  bool yes = false;
  std::int8_t i8 = 0;
  std::uint8_t u8 = 0;
  std::int16_t i16 = 0;
  std::uint16_t u16 = 0;
  std::int32_t i32 = 0;
  std::uint32_t u32 = 0;
  std::int64_t i64 = 0;
  std::uint64_t u64 = 0;
  float real32 = 0;
  double real64 = 0;
  bool operator==(const Numbers&) const = default;
};

template <typename Archive>
void serialize(Archive& archive, Numbers& record, unsigned) {
  archive& record.yes& record.i8& record.u8& record.i16& record.u16& record.i32;
  archive& record.u32& record.i64& record.u64& record.real32& record.real64;
}

struct Label {
  std::string text;
  std::vector<std::string> terms;
  std::uint32_t count = 0;
  bool operator==(const Label&) const = default;
};

template <typename Archive>
void serialize(Archive& archive, Label& record, unsigned) {
  archive& record.text& record.terms& record.count;
}

struct Words {
  StringList terms;
  std::vector<double> idf;
  std::vector<std::int32_t> columns;
  bool operator==(const Words&) const = default;
};

template <typename Archive>
void serialize(Archive& archive, Words& record, unsigned) {
  archive& record.terms& record.idf& record.columns;
  if constexpr (Archive::is_loading::value) {
    if (record.idf.size() != record.terms.size()) archive.refuse("not one idf for each term");
  }
}

struct Themes {
  std::vector<Label> labels;
  std::vector<std::vector<float>> rows;
  bool operator==(const Themes&) const = default;
};

template <typename Archive>
void serialize(Archive& archive, Themes& record, unsigned) {
  archive& record.labels& record.rows;
}

// A small model: three sections, less than the 4 kB that a fuzzer starts with.
struct Model {
  Numbers numbers;
  Words words;
  Themes themes;
  bool operator==(const Model&) const = default;
};

inline constexpr SectionKind kNumbers{SectionTag("NUMB"), 1};
inline constexpr SectionKind kWords{SectionTag("WORD"), 1};
inline constexpr SectionKind kThemes{SectionTag("THEM"), 1};
inline constexpr std::array kKnown = {kNumbers, kWords, kThemes};

inline Model sample_model() {
  Model model;
  model.numbers = {true, -8, 8, -16, 16, -32, 32, -64, 64, 0.5F, -1.0 / 3.0};
  for (std::int32_t i = 0; i < 60; ++i) {
    model.words.terms.add("gair" + std::to_string(i) + "â");
    model.words.idf.push_back(1.0 / (1 + i));
    model.words.columns.push_back(i * i);
  }
  for (std::uint32_t i = 0; i < 8; ++i) {
    model.themes.labels.push_back({"theme " + std::to_string(i), {"bus", "", "fare"}, i});
    model.themes.rows.emplace_back(20 + i, 0.25F);
  }
  return model;
}

inline std::string write_model(const Model& model) {
  std::vector<Section> sections;
  append_section(sections, kNumbers, model.numbers);
  append_section(sections, kWords, model.words);
  append_section(sections, kThemes, model.themes);
  return write_container(sections);
}

// Messages call the file "m.edau".
inline Model read_model(std::string_view bytes) {
  const Container container = read_container(bytes, "m.edau", kKnown);
  Model model;
  read_section(container, kNumbers.tag, model.numbers);
  read_section(container, kWords.tag, model.words);
  read_section(container, kThemes.tag, model.themes);
  return model;
}

}  // namespace edau::testing_records
