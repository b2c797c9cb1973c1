// What is wrong in a model file, and where.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace edau {

// A part of a model file, as messages name it.
struct ModelPart {
  std::string_view file;  // as people know it: its path
  std::string_view name;  // "header", "section table", "section TERM"
};

// Throws Error kUnreadableModel: "<file>: <part>, byte <byte>: <why>; …" with
// what to do about a damaged file. `byte` is an offset in the file.
[[noreturn]] void refuse_damaged(const ModelPart& part, std::uint64_t byte, std::string_view why);

// The same for a file that is whole but of no use here; `why` says what to do.
[[noreturn]] void refuse_model(const ModelPart& part, std::uint64_t byte, std::string_view why);

}  // namespace edau
