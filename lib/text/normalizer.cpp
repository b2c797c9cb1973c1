#include "text/normalizer.hpp"

#include <libstemmer.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <new>

#include "edau/error.hpp"
#include "edau/lexicon.hpp"
#include "edau/stop_words.hpp"
#include "text/characters.hpp"
#include "text/clitics.hpp"
#include "text/language/elision.hpp"
#include "text/welsh/forms.hpp"

namespace edau {
namespace {

constexpr std::string_view kEllipsisKey = "…";

const icu::Normalizer2& load_folding() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) {
    throw Error(ErrorCode::kInvalidArgument,
                std::string("ICU cannot load its case folding: ") + u_errorName(status));
  }
  return *instance;
}

// Loaded once, by one thread: what ICU does at its own first call no sanitizer can see into.
const icu::Normalizer2& folding() {
  static const icu::Normalizer2& kInstance = load_folding();
  return kInstance;
}

bool is_ascii(std::string_view text) noexcept {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void replace_all(std::string& text, std::string_view from, char to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), 1, to);
    ++at;
  }
}

std::string fold_unicode(std::string_view surface) {
  std::string straight(surface);
  replace_all(straight, "\u00b4", '\'');  // which NFKC would turn into a space and a mark
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  UErrorCode status = U_ZERO_ERROR;
  folding().normalizeUTF8(0, icu::StringPiece(straight.data(), static_cast<int>(straight.size())),
                          sink, nullptr, status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  for (const std::string_view apostrophe : {"\u2019", "\u2018", "\u02bc", "`"}) {
    replace_all(folded, apostrophe, '\'');
  }
  for (const std::string_view hyphen : {"\u2010", "\u2011"}) replace_all(folded, hyphen, '-');
  return folded;
}

std::string_view without_suffix(std::string_view word, std::string_view suffix) noexcept {
  if (word.size() > suffix.size() && word.ends_with(suffix)) word.remove_suffix(suffix.size());
  return word;
}

bool holds_letter(std::string_view folded) noexcept {
  return std::ranges::any_of(
      folded, [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

bool is_single_letter(std::string_view folded) noexcept {
  return std::ranges::count_if(folded, [](char c) { return (c & 0xC0) != 0x80; }) < 2;
}

// What Snowball's rules leave apart: they keep the e of a short syllable, so that
// "buses" becomes "buse" beside "bus".
std::string join_short_plural(std::string stem) {
  for (const std::string_view plural : {"buse", "gase", "pluse"}) {
    if (stem == plural) stem.pop_back();
  }
  return stem;
}

}  // namespace

std::string fold(std::string_view surface) {
  if (!is_ascii(surface)) return fold_unicode(surface);
  std::string folded(surface);
  std::ranges::transform(folded, folded.begin(),
                         [](char c) { return c == '`' ? '\'' : lower_ascii(c); });
  return folded;
}

std::string_view without_welsh_clitic(std::string_view folded) noexcept {
  return folded.substr(0, clitic_begin(folded));
}

namespace {

// Snowball's name for each language; it has no Welsh, whose words WelshForms reduces.
constexpr std::array<const char*, kLanguageCount> kStemmerNames = {
    "english", nullptr,   "danish",    "dutch",      "finnish", "french",  "german", "hungarian",
    "irish",   "italian", "norwegian", "portuguese", "russian", "spanish", "swedish"};

}  // namespace

// One stemmer for each language, made when its first word comes.
class Normalizer::Stemmers {
 public:
  std::string stem(std::string_view word, Language language) {
    sb_stemmer* const stemmer = of(language);
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stemmed = sb_stemmer_stem(stemmer, bytes, static_cast<int>(word.size()));
    if (stemmed == nullptr) throw std::bad_alloc();
    const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer));
    return {reinterpret_cast<const char*>(stemmed), length};
  }

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const noexcept { sb_stemmer_delete(stemmer); }
  };

  sb_stemmer* of(Language language) {
    const auto index = static_cast<std::size_t>(language);
    if (!stemmers_[index]) stemmers_[index].reset(sb_stemmer_new(kStemmerNames[index], "UTF_8"));
    if (!stemmers_[index]) throw std::bad_alloc();  // the name is known: nothing else can fail
    return stemmers_[index].get();
  }

  std::array<std::unique_ptr<sb_stemmer, Delete>, kLanguageCount> stemmers_;
};

Normalizer::Normalizer(const StopWords& stop_words, const WelshForms* welsh, const Lexicon* lexicon)
    : stop_words_(stop_words),
      welsh_(welsh),
      lexicon_(lexicon),
      stemmers_(std::make_unique<Stemmers>()) {}
Normalizer::~Normalizer() = default;

// Of "n't", "'ll" …: what is left of "wouldn't" or "we'll" decides for the whole.
bool Normalizer::is_english_stop_word(std::string_view folded) const noexcept {
  constexpr std::array<std::string_view, 7> kEndings = {"n't", "'ll", "'re", "'ve",
                                                        "'d",  "'m",  "'s"};
  if (stop_words_.contains(folded, Language::kEnglish)) return true;
  if (folded.find('\'') == std::string_view::npos) return false;
  return std::ranges::any_of(kEndings, [&](std::string_view ending) {
    const std::string_view left = without_suffix(folded, ending);
    return left.size() < folded.size() && stop_words_.contains(left, Language::kEnglish);
  });
}

Normalizer::Result Normalizer::normalize_english(std::string_view folded) {
  if (is_english_stop_word(folded)) return {KeyRole::kStopWord, std::string(folded)};
  const std::string_view word = without_suffix(without_suffix(folded, "'s"), "'");
  return {KeyRole::kContent, join_short_plural(stemmers_->stem(word, Language::kEnglish))};
}

// The English key of the first of `forms` that the lexicon has a content word for.
std::optional<std::string> Normalizer::bridge(std::initializer_list<std::string_view> forms) {
  if (lexicon_ == nullptr) return std::nullopt;
  for (const std::string_view form : forms) {
    const std::string_view english = lexicon_->translate(form);
    if (english.empty()) continue;
    Result result = normalize_english(english);
    if (result.role == KeyRole::kContent) return std::move(result.key);
  }
  return std::nullopt;
}

Normalizer::Result Normalizer::normalize_welsh(std::string_view folded) {
  const std::string_view form = without_welsh_clitic(folded);
  if (stop_words_.contains(form, Language::kWelsh) ||
      stop_words_.contains(folded, Language::kWelsh)) {
    return {KeyRole::kStopWord, std::string(form)};
  }
  if (welsh_ == nullptr) return {KeyRole::kContent, std::string(form)};
  const std::string radical = welsh_->radical(form);
  if (stop_words_.contains(radical, Language::kWelsh)) return {KeyRole::kStopWord, radical};
  std::string lemma = welsh_->lemma(radical);
  if (auto english = bridge({form, radical, lemma})) {
    return {KeyRole::kContent, std::move(*english), true};
  }
  return {KeyRole::kContent, std::move(lemma)};
}

Normalizer::Result Normalizer::normalize_word(std::string_view folded, Language language) {
  if (language == Language::kEnglish) return normalize_english(folded);
  if (language == Language::kWelsh) return normalize_welsh(folded);
  const std::string_view word = without_elision(folded, language);
  if (stop_words_.contains(word, language)) return {KeyRole::kStopWord, std::string(word)};
  return {KeyRole::kContent, stemmers_->stem(word, language)};
}

Normalizer::Result Normalizer::normalize(std::string_view surface, TokenKind kind,
                                         std::optional<Language> language) {
  if (surface.size() > kLongestWordBytes) return {KeyRole::kNone, std::string(kEllipsisKey)};
  std::string folded = fold(surface);
  switch (kind) {
    case TokenKind::kHandle:
    case TokenKind::kUrl:
    case TokenKind::kEmail:
    case TokenKind::kEmoji: return {KeyRole::kNone, std::move(folded)};
    case TokenKind::kNumber:
      return {is_single_letter(folded) ? KeyRole::kNone : KeyRole::kNumber, std::move(folded)};
    case TokenKind::kClitic: return {KeyRole::kStopWord, std::move(folded)};
    case TokenKind::kHashtag: folded.erase(0, folded.starts_with('#') ? 1 : 0); break;
    case TokenKind::kWord:
      folded.erase(0, folded.starts_with('\'') ? 1 : 0);  // 'da
      if (folded.ends_with('.')) folded.pop_back();       // "e.g." and "e.g", "U.K." and "U.K"
      break;
  }
  Result result =
      language ? normalize_word(folded, *language) : Result{KeyRole::kContent, std::move(folded)};
  if (result.role != KeyRole::kContent) return result;
  // "2020's" and "dell'1968" are words until here; what is left of them is a number.
  if (language && !holds_letter(result.key)) result.role = KeyRole::kNumber;
  if (is_single_letter(result.key)) result.role = KeyRole::kNone;
  return result;
}

}  // namespace edau
