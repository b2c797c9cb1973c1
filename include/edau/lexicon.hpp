// Which English word stands for a Welsh one, so that both languages share their themes.
//
// Immutable and cheap to copy; any number of threads may read one.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "edau/export.hpp"
#include "edau/key128.hpp"

namespace edau {

class EDAU_EXPORT Lexicon {
 public:
  // edau's own: a glossary of public life and everyday words, and pairs learned from
  // translated screens of public services.
  static Lexicon built_in();

  // The pairs of the file `path`, before the built-in ones: where both hold a word, the
  // file's translation is taken. UTF-8, a pair on each line:
  //
  //   Welsh word <TAB> English word <TAB> weight
  //
  // Of several translations of a word the one of most weight is taken (a number above 0;
  // of equals the first by its bytes). Upper and lower case are one. A first line of
  // "from<TAB>to<TAB>weight" is a header; empty lines, and lines that begin with #, say
  // nothing. Throws Error kUnreadableInput where the file cannot be read, or a line is no
  // pair: the message names it.
  static Lexicon read(const std::string& path);

  // The same from text; `name` is what errors call it.
  static Lexicon parse(std::string_view text, const std::string& name);

  // The English word for `welsh` (as fold() writes it: lower case, straight apostrophes),
  // or nothing. Mutations and plural endings are the caller's business.
  std::string_view translate(std::string_view welsh) const noexcept;

  // Of the file: how many Welsh words it gave, and a key of what it said of them. The key
  // is 0 without a file, and depends on no path, order of lines or comments.
  std::size_t own_word_count() const noexcept;
  Key128 own_content() const noexcept;

  // The file's pairs as parse() takes them, the translation that is taken of each word, in the
  // order of their bytes; empty without a file.
  std::string own_text() const;

 private:
  struct Own;
  explicit Lexicon(std::shared_ptr<const Own> own) noexcept : own_(std::move(own)) {}

  std::shared_ptr<const Own> own_;  // empty for the built-in one
};

}  // namespace edau
