// Links and e-mail addresses: where one that begins at a given place ends.
#pragma once

#include <cstdint>
#include <string_view>

#include "edau/tokenizer.hpp"

namespace edau {

// Of one text, which must outlive it. Asked about places in rising order, it reads
// each byte a bounded number of times: a failed attempt counts for all places up
// to its end, so that in "foo.GOV.UK" there is no host.
class Addresses {
 public:
  struct Address {
    std::uint32_t end;  // where there is none: the place asked about
    TokenKind kind;
  };

  explicit Addresses(std::string_view text) : text_(text) {}

  // What begins at `begin`, where the ASCII word [begin, run_end) begins:
  //   scheme://…, www.…            to white space or a quotation mark
  //   gov.wales, bbc.co.uk/cymru   a host whose last label is a known domain; its path
  //   name@host.domain
  // less the punctuation of the sentence around it.
  Address at(std::uint32_t begin, std::uint32_t run_end);

 private:
  std::uint32_t link_end(std::uint32_t begin, std::uint32_t after_prefix) const noexcept;
  std::uint32_t host_end(std::uint32_t begin);
  std::uint32_t email_end(std::uint32_t begin);
  std::uint32_t labels_end(std::uint32_t begin) const noexcept;
  bool has_path(std::uint32_t host_end) const noexcept;

  std::string_view text_;
  std::uint32_t no_host_before_ = 0;
  std::uint32_t no_email_before_ = 0;
};

}  // namespace edau
