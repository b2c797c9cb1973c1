// The words that generated texts are made of.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace edau::bench {

// Distinct forms that invented_word() can make.
inline constexpr std::uint32_t kInventedWordCount = 1'000'000;

// An invented, pronounceable word of lower-case ASCII letters, "brato" or
// "kedunasom": another one for each id below kInventedWordCount, the same for
// ever. No form is an English function word, and the English Snowball stemmer
// leaves each as it is, so a peer with a stemmer and one without see one vocabulary.
std::string invented_word(std::uint32_t id);

// Real English function words, the most frequent first.
std::span<const std::string_view> function_words() noexcept;

}  // namespace edau::bench
