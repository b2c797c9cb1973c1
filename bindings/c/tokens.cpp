// Tokens by themselves.
#include "edau/tokenizer.hpp"
#include "guarded.hpp"
#include "handles.hpp"

using edau::c::given;
using edau::c::guarded;

namespace {

constexpr bool same(int kind, edau::TokenKind of) { return kind == static_cast<int>(of); }

static_assert(same(EDAU_WORD, edau::TokenKind::kWord));
static_assert(same(EDAU_NUMBER, edau::TokenKind::kNumber));
static_assert(same(EDAU_HANDLE, edau::TokenKind::kHandle));
static_assert(same(EDAU_HASHTAG, edau::TokenKind::kHashtag));
static_assert(same(EDAU_URL, edau::TokenKind::kUrl));
static_assert(same(EDAU_EMAIL, edau::TokenKind::kEmail));
static_assert(same(EDAU_EMOJI, edau::TokenKind::kEmoji));
static_assert(same(EDAU_CLITIC, edau::TokenKind::kClitic));

}  // namespace

edau_status edau_tokenize(const edau_corpus* corpus, std::size_t index, const edau_options* options,
                          edau_tokens** tokens, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Corpus& of = given(corpus, "corpus").corpus;
    const edau::Options& chosen = given(options, "options").analysis;
    edau_tokens*& made = given(tokens, "tokens");
    edau::c::check_index(index, of.size(), "submission");
    edau::c::give(made, edau::Tokenizer().tokenize(of.submission(index).text, chosen.language));
  });
}

void edau_tokens_free(edau_tokens* tokens) noexcept { delete tokens; }

edau_status edau_tokens_count(const edau_tokens* tokens, std::size_t* count,
                              edau_error** error) noexcept {
  return guarded(error, [&] { given(count, "count") = given(tokens, "tokens").tokens.size(); });
}

edau_status edau_tokens_at(const edau_tokens* tokens, std::size_t first, std::size_t count,
                           edau_token* records, std::size_t size, edau_error** error) noexcept {
  return guarded(error, [&] {
    const auto& of = given(tokens, "tokens").tokens;
    const edau::c::RecordSlot slots(records, "records", size);
    edau::c::check_range(first, count, of.size(), "token");
    for (std::size_t i = 0; i < count; ++i) {
      const edau::Token& at = of[first + i];
      slots[i] = {at.range.begin, at.range.end, static_cast<int>(at.kind), at.after_break ? 1 : 0};
    }
  });
}
