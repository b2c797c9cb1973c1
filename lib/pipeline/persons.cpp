#include "pipeline/persons.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "edau/tokenizer.hpp"

namespace edau {

std::vector<std::uint32_t> number_persons(const Corpus& corpus) {
  std::vector<std::uint32_t> numbers(corpus.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  std::unordered_map<std::string_view, std::uint32_t> first_rows;
  for (std::size_t row = 0; row < corpus.size(); ++row) {
    const std::string_view person = corpus.person(row);
    if (!person.empty()) numbers[row] = first_rows.emplace(person, numbers[row]).first->second;
  }
  return numbers;
}

std::int64_t count_different(std::vector<std::uint32_t> numbers) {
  std::ranges::sort(numbers);
  return std::unique(numbers.begin(), numbers.end()) - numbers.begin();
}

std::int64_t count_persons_by_case(const Corpus& corpus) {
  std::unordered_set<std::string_view> names;
  for (std::size_t row = 0; row < corpus.size(); ++row) {
    const bool is_accepted = corpus.submission(row).state == SubmissionState::kAccepted;
    if (is_accepted && !corpus.person(row).empty()) names.insert(corpus.person(row));
  }
  std::unordered_set<std::string> folded;
  for (const std::string_view name : names) folded.insert(fold(name));
  return static_cast<std::int64_t>(names.size() - folded.size());
}

}  // namespace edau
