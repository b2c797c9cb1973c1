// TEMPORARY
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include "edau/language.hpp"
#include "text/normalizer.hpp"
namespace edau {
struct LanguageEvidence { std::array<std::uint32_t, 2> votes{}; };
inline LanguageEvidence evidence_of(std::string_view f) { return {{is_stop_word(f, Language::kEnglish) ? 1U : 0U, is_stop_word(without_welsh_clitic(f), Language::kWelsh) ? 1U : 0U}}; }
inline void add(LanguageEvidence& s, const LanguageEvidence& m) noexcept { s.votes[0] += m.votes[0]; s.votes[1] += m.votes[1]; }
inline std::optional<Language> judge(const LanguageEvidence& s) noexcept { if (s.votes[0]==s.votes[1]) return {}; return s.votes[0]>s.votes[1]?Language::kEnglish:Language::kWelsh; }
}
