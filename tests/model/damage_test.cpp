// Damaged and hostile files: none is taken for a model, none costs more than
// it should.
#include "model/damage.hpp"

#include <gtest/gtest.h>

#include <iostream>

#include "edau/error.hpp"
#include "model/allocations.hpp"
#include "model/container_layout.hpp"
#include "model/records.hpp"

namespace edau {
namespace {

using namespace damage;
using namespace testing_records;

void load(std::string_view bytes) { read_model(bytes); }

void expect_all_refused(const Outcome& outcome) {
  EXPECT_EQ(outcome.accepted, 0U);
  EXPECT_EQ(outcome.unclear, std::vector<std::string>());
  EXPECT_EQ(outcome.largest_excess, 0U);
}

TEST(DamageTest, EveryTruncatedFileIsRefused) {
  const std::string file = write_model(sample_model());
  const Outcome outcome = load_truncated(file, load);
  EXPECT_EQ(outcome.refused, file.size());
  expect_all_refused(outcome);
}

TEST(DamageTest, EveryFlippedBitIsNoticed) {
  const std::string file = write_model(sample_model());
  const Outcome outcome = load_with_bits_flipped(file, file.size(), load);
  EXPECT_EQ(outcome.refused, 8 * file.size());
  expect_all_refused(outcome);
  EXPECT_EQ(outcome.by_part.at("section WORD"),
            8 * read_container(file, "", kKnown).at(kWords.tag).bytes.size());
}

TEST(DamageTest, TenThousandDamagedFilesAreRefused) {
  const Outcome outcome =
      load_damaged_copies(write_model(sample_model()), 10'000, Checksums::kAsTheyAre, load);
  std::cout << outcome.summary() << '\n';
  EXPECT_EQ(outcome.refused, 10'000U);
  expect_all_refused(outcome);
}

// A checksum is no defence against who can compute it. What is accepted is a
// model in which a number or a letter differs.
TEST(DamageTest, AHundredThousandHostileFilesAreRefusedOrWholeModels) {
  const auto load_and_save = [](std::string_view bytes) {
    const Model model = read_model(bytes);
    if (read_model(write_model(model)) != model) throw std::logic_error("not the same");
  };
  const Outcome outcome = load_damaged_copies(write_model(sample_model()), 100'000,
                                              Checksums::kRepaired, load_and_save);
  std::cout << outcome.summary() << '\n';
  EXPECT_EQ(outcome.refused + outcome.accepted, 100'000U);
  EXPECT_EQ(outcome.unclear, std::vector<std::string>());
  EXPECT_EQ(outcome.largest_excess, 0U);
  EXPECT_GT(outcome.by_part.size(), 4U);
}

// The mebibyte that is always allowed hides nothing here.
TEST(DamageTest, LargeHostileFilesCostNoMoreThanTwiceTheirSize) {
  Model model = sample_model();
  model.themes.rows.assign(40, std::vector<float>(10'000, 0.25F));
  for (std::int32_t i = 0; i < 150'000; ++i) {
    model.words.terms.add("gair" + std::to_string(i));
    model.words.idf.push_back(1);
  }
  model.themes.labels.resize(60'000, {"a theme", {"with", "terms"}, 1});
  const std::string file = write_model(model);
  EXPECT_GT(file.size(), 6'000'000U);
  for (const Checksums checksums : {Checksums::kAsTheyAre, Checksums::kRepaired}) {
    const Outcome outcome = load_damaged_copies(file, 20, checksums, load);
    EXPECT_EQ(outcome.unclear, std::vector<std::string>());
    EXPECT_EQ(outcome.largest_excess, 0U);
  }
}

TEST(DamageTest, EachAllocationOfALoadMayFail) {
  if (!allocations::kAreMeasured) {
    GTEST_SKIP() << "the thread sanitizer has an operator new of its own";
  }
  const std::string file = write_model(sample_model());
  const std::size_t count = load_with_each_allocation_failing(file, load);
  std::cout << count << " allocations failed, each once\n";
  EXPECT_GT(count, 20U);
}

// What the tests above rely on.
TEST(DamageTest, RepairingAGoodFileChangesNothing) {
  const std::string file = write_model(sample_model());
  EXPECT_EQ(with_checksums_repaired(file), file);
}

TEST(DamageTest, LargeRequestsAndLostMemoryAreSeen) {
  if (!allocations::kAreMeasured) {
    GTEST_SKIP() << "the thread sanitizer has an operator new of its own";
  }
  Outcome outcome;
  load_damaged(
      "", [](std::string_view) { std::vector<char> much(3'000'000); }, outcome);
  EXPECT_GT(outcome.largest_excess, 1'000'000U);

  std::vector<std::string> kept;
  const auto keep = [&](std::string_view) { kept.push_back(std::string(100, 'x')); };
  EXPECT_THROW(load_with_each_allocation_failing("", keep), std::logic_error);
  const auto swallow = [](std::string_view) {
    try {
      const std::string text(100, 'x');
    } catch (const std::bad_alloc&) {
    }
  };
  EXPECT_THROW(load_with_each_allocation_failing("", swallow), std::logic_error);
}

TEST(DamageTest, AMessageThatNamesNoPlaceIsUnclear) {
  Outcome outcome;
  for (const std::string message :
       {"bad file", "m.edau: bad file", "m.edau: header, byte 9: bad", "m.edau: index, byte 1: bad",
        "m.edau: header, byte x: bad", "m.edau: header, byte 1"}) {
    const auto refuse = [&](std::string_view) {
      throw Error(ErrorCode::kUnreadableModel, message);
    };
    load_damaged("12345678", refuse, outcome);
  }
  EXPECT_EQ(outcome.unclear.size(), 6U);
}

}  // namespace
}  // namespace edau
