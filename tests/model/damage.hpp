// Damages model files and looks at how they are refused. Knows the container,
// not what is in the sections: any model file and its load function will do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace edau::damage {

// Loads the bytes of a file that messages call "m.edau", or throws.
using Load = std::function<void(std::string_view)>;

// `file` with the length in its header, and all checksums whose bytes are in
// the file, made right: what an attacker would do after changing it.
std::string with_checksums_repaired(std::string file);

// Makes damaged copies of a file, the same ones in every run.
class FileDamager {
 public:
  // Requires a file longer than 16 bytes.
  FileDamager(std::string good, std::uint64_t seed) : good_(std::move(good)), seed_(seed) {}

  // The next copy: bits, bytes, numbers, stretches or the end changed. Never
  // equal to the good file.
  std::string next();

 private:
  std::uint64_t draw(std::uint64_t below);
  std::size_t place(const std::string& file) { return draw(file.size()); }
  void damage(std::string& file);
  void put_number(std::string& file);
  void copy_stretch(std::string& file);

  std::string good_;
  std::uint64_t seed_;
  std::uint64_t draws_ = 0;
};

// How many files were refused for what, and what else became of them.
struct Outcome {
  std::size_t refused = 0;
  std::size_t accepted = 0;
  std::size_t largest_excess = 0;              // of a single request, over 2 × file + 1 MiB
  std::map<std::string, std::size_t> by_part;  // refused: "header", "section table", "section X"
  std::vector<std::string> unclear;            // messages that name no part or no byte in the file

  // "9990 refused (header 200, …), 10 accepted, …".
  std::string summary() const;
};

// Loads `file` and adds what comes of it to `outcome`; an exception that is not
// an Error of kUnreadableModel passes through.
void load_damaged(const std::string& file, const Load& load, Outcome& outcome);

// Every beginning of `file`, and every one of these files with a bit changed.
Outcome load_truncated(const std::string& file, const Load& load);
Outcome load_with_bits_flipped(const std::string& file, std::size_t first_bytes, const Load& load);

// `count` damaged copies, with the checksums repaired if asked.
enum class Checksums { kAsTheyAre, kRepaired };
Outcome load_damaged_copies(const std::string& file, std::size_t count, Checksums checksums,
                            const Load& load);

// Fails each allocation of `load` once; the number of them. Each failure must
// come out as std::bad_alloc and give all memory back, or an exception of type
// std::logic_error says what was wrong.
std::size_t load_with_each_allocation_failing(const std::string& file, const Load& load);

}  // namespace edau::damage
