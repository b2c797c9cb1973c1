// The submissions of a consultation, as received.
//
// A Corpus is an immutable handle: copying it is cheap, the copies share one
// storage, and any number of threads may read it. Views returned by it live as
// long as any copy of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "edau/export.hpp"
#include "edau/ledger.hpp"

namespace edau {

// What became of a row that could be read at all.
enum class SubmissionState : std::uint8_t { kAccepted, kBlank, kDuplicateId };

struct Submission {
  std::string_view id;    // valid UTF-8
  std::string_view text;  // valid UTF-8: decoded, unquoted and repaired
  std::int64_t row;       // number among the data rows, from 1
  std::int64_t line;      // physical line where the row begins, from 1
  SubmissionState state;
};

// What may be known of texts held in memory besides: in each column a cell for each text, or none
// at all where it is not known.
struct FurtherColumns {
  struct Group {
    std::string_view name;
    std::span<const std::string_view> cells;
  };

  std::span<const std::string_view> persons{};
  std::span<const std::string_view> publish{};
  std::span<const Group> groups{};  // no two of one name
};

struct ReadOptions;

class EDAU_EXPORT Corpus {
 public:
  // A corpus of texts held in memory, copied. Ids are "1", "2", … unless `ids`
  // gives one for each text. Invalid UTF-8 is repaired, blank texts and later
  // rows of an id are excluded, as when reading a file; the ledger says so.
  //
  // Throws Error kInvalidArgument if `ids` or a further column is neither empty nor as long as
  // `texts`, and if a group has no name, no cells, or the name of another.
  static Corpus from_texts(std::span<const std::string_view> texts,
                           std::span<const std::string_view> ids = {},
                           const FurtherColumns& further = {});

  // Rows that were not rejected, in input order: accepted ones, blank ones and
  // duplicates. A rejected row stands in the ledger only.
  std::size_t size() const noexcept;

  // Requires index < size().
  Submission submission(std::size_t index) const noexcept;

  // The index of the first accepted submission of that id, byte for byte. The first call sorts all
  // ids, and later ones search. Throws Error kInvalidArgument where there is none: the message
  // tells why its row was excluded, or which id is most like it.
  std::size_t find(std::string_view id) const;

  // Who sent the submission: its cell without blanks around it, byte for byte ("Ann" and "ann" are
  // two); submissions of equal cells are one person's. Empty = a person of its own, because no
  // column names persons or this row's cell is empty. Requires index < size().
  std::string_view person(std::size_t index) const noexcept;

  // Whether a column was asked for that names persons.
  bool names_persons() const noexcept;

  // Whether the text may be quoted. Without a column that says so, all may; with one, those whose
  // cell is a word for yes (yes, y, true, 1, ie, ydw, caniatáu …), in any case, and no other.
  // Requires index < size().
  bool may_publish(std::size_t index) const noexcept;

  // The columns by which people are compared, as asked for.
  std::span<const std::string> group_names() const noexcept;

  // The submission's cell in the group of that number, without blanks around it; empty where the
  // row says nothing. Requires group < group_names().size() and index < size().
  std::string_view group_value(std::size_t group, std::size_t index) const noexcept;

  const Ledger& ledger() const noexcept;

  // How they were read; of texts in memory the defaults, with a name for each column given.
  const ReadOptions& read_options() const noexcept;

  struct Storage;  // defined by the readers; not part of the interface
  explicit Corpus(std::shared_ptr<const Storage> storage) noexcept;

 private:
  std::shared_ptr<const Storage> storage_;
};

}  // namespace edau
