// Invented texts: templates as they are sent, filled, edited and added to, and what people
// write by themselves.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/random.hpp"

namespace edau {

// Number `draw` of text `text`, below `count`.
inline std::size_t draw_below(std::size_t count, std::uint64_t text, std::uint64_t draw) {
  return random_bits(5, RandomStage::kGenerator, {text, 0}, draw) % count;
}

inline constexpr std::string_view kTemplate =
    "I object to the plan to close Pont Wen library. The library is the only warm public room in "
    "the valley and it is used by children after school every day. Moving the books to the "
    "leisure centre would leave older residents with two buses to catch. Please keep the building "
    "open and share its costs with the health board.";

// A letter with twelve slots, three and four words to choose from in each.
inline std::string mail_merge(std::uint64_t text) {
  static constexpr std::array<std::array<std::string_view, 4>, 12> kSlots = {{
      {"resident", "citizen", "neighbour", "voter"},
      {"strongly", "firmly", "deeply", "wholly"},
      {"oppose", "reject", "condemn", "resist"},
      {"scheme", "project", "proposal", "idea"},
      {"wreck", "ruin", "spoil", "destroy"},
      {"lovely", "peaceful", "ancient", "quiet"},
      {"families", "children", "parents", "walkers"},
      {"noise", "dust", "traffic", "fumes"},
      {"costly", "expensive", "wasteful", "pricey"},
      {"councillors", "officers", "planners", "members"},
      {"listen", "respond", "attend", "answer"},
      {"before", "until", "unless", "because"},
  }};
  const auto slot = [&](std::size_t number) {
    const std::size_t choices = number % 2 == 0 ? 3 : 4;
    return std::string(kSlots[number][draw_below(choices, text, number)]);
  };
  return "As a " + slot(0) + " of this town I " + slot(1) + " " + slot(2) + " the quarry " +
         slot(3) + " at Craig Las. It would " + slot(4) + " the " + slot(5) +
         " path along the river that " + slot(6) +
         " have used for years, and fill the valley with " + slot(7) +
         ". A second road over the common is " + slot(8) +
         " and nobody here has asked for it. The " + slot(9) + " must " + slot(10) +
         " to the people who live beside it " + slot(11) + " the vote is taken in the spring.";
}

// What somebody wrote alone: sentences of clauses that others use too.
inline std::string organic(std::uint64_t text) {
  static constexpr std::array<std::string_view, 14> kOpenings = {"I would like to say that",
                                                                 "In my view",
                                                                 "It seems to me that",
                                                                 "My family thinks",
                                                                 "As far as I can see",
                                                                 "We have found that",
                                                                 "I am worried that",
                                                                 "To be honest",
                                                                 "I really hope",
                                                                 "Speaking as a teacher",
                                                                 "For many of us",
                                                                 "I do not believe that",
                                                                 "Where I live",
                                                                 "Since last winter"};
  static constexpr std::array<std::string_view, 16> kSubjects = {
      "the buses",         "our clinic",      "broadband in the hills",
      "the new school",    "parking in town", "the cycle lane",
      "social care",       "the high street", "youth clubs",
      "the swimming pool", "recycling",       "street lights",
      "the market",        "evening classes", "the train",
      "our park"};
  static constexpr std::array<std::string_view, 16> kPredicates = {
      "should be kept going",
      "is not good enough",
      "needs far more money",
      "has got worse",
      "could be run by volunteers",
      "is the best thing we have",
      "costs too much",
      "never works when it rains",
      "must be open at weekends",
      "is hard to reach without a car",
      "is wonderful",
      "ought to be free for pensioners",
      "has been forgotten by the council",
      "would help the young",
      "is a waste of time",
      "makes me proud"};
  static constexpr std::array<std::string_view, 14> kReasons = {
      "because people depend on it",
      "as anyone can see",
      "and nobody listens",
      "so please do something soon",
      "although I know that money is short",
      "and my mother cannot manage without it",
      "which is a shame",
      "if you ask me",
      "because there is no other choice nearby",
      "and it has been like that for years",
      "as it was in the past",
      "and I would pay a little more for it",
      "since everything else has closed",
      "but the staff are kind"};
  std::string result;
  const std::size_t sentences = 2 + draw_below(4, text, 0);
  for (std::uint64_t i = 0; i < sentences; ++i) {
    const auto pick = [&](const auto& from, std::uint64_t draw) {
      return std::string(from[draw_below(from.size(), text, 1 + i * 4 + draw)]);
    };
    if (i > 0) result += ' ';
    result += pick(kOpenings, 0) + ' ' + pick(kSubjects, 1) + ' ' + pick(kPredicates, 2) + ' ' +
              pick(kReasons, 3) + '.';
  }
  return result;
}

inline std::vector<std::string_view> views_of(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

}  // namespace edau
