// Who says something, and whether it may be shown.
#pragma once

#include <cstdint>

namespace edau {

// Of a submission.
struct Speaker {
  std::uint32_t person = 0;  // a number for each
  bool permits = true;       // that the submission is published
};

// Those who say one thing, be it a word. What several people say is nobody's; what only one says is
// a quotation.
class SaidBy {
 public:
  void add(const Speaker& speaker) noexcept {
    are_several_ = are_several_ || (is_said_ && speaker.person != first_);
    first_ = is_said_ ? first_ : speaker.person;
    is_said_ = true;
    is_permitted_ = is_permitted_ || speaker.permits;
  }

  void add(const SaidBy& others) noexcept {
    if (!others.is_said_) return;
    are_several_ = are_several_ || others.are_several_;
    add(Speaker{others.first_, others.is_permitted_});
  }

  // Whether more than one person says it.
  bool are_several() const noexcept { return are_several_; }

  // Whether one person alone says it, and nowhere permits that it is published.
  bool is_withheld() const noexcept { return is_said_ && !are_several_ && !is_permitted_; }

 private:
  std::uint32_t first_ = 0;
  bool is_said_ = false;
  bool are_several_ = false;
  bool is_permitted_ = false;
};

}  // namespace edau
