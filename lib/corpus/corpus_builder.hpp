// What the readers fill: submissions, and the ledger of the rest.
//
// Each row is either accepted or rejected, once. Blank texts and duplicate ids
// are found here, the same way for every format.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "corpus/notes.hpp"
#include "corpus/source.hpp"
#include "corpus/storage.hpp"

namespace edau {

// What a reader took from a row; all views are valid UTF-8.
struct Row {
  std::int64_t line = 0;                      // where it begins
  std::string_view id{};                      // counts only where the rows have ids of their own
  std::string_view text{};                    // of at most max_document_bytes
  std::span<const std::string_view> cells{};  // of further_columns(), all of them
};

class CorpusBuilder {
 public:
  // Errors name the file `name`. Both arguments must outlive the builder.
  CorpusBuilder(std::string_view name, const ReadOptions& options);

  // A row in which nothing stands against acceptance.
  //
  // Throws Error kUnreadableInput in strict reading.
  void accept(const Row& row);

  // Says that ids and texts will be of about so many bytes, and so many rows if that is known, so
  // that they are not moved while they grow.
  void expect(std::size_t bytes, std::size_t rows = 0);

  // A row that cannot be used. Throws Error kUnreadableInput in strict reading.
  void reject(Exclusion reason, Position where, std::string_view id, std::string detail);

  void add_blank_lines(std::int64_t count) noexcept { storage_->ledger.blank_lines += count; }

  std::int64_t received() const noexcept { return storage_->ledger.received; }
  NoteBook& notes() noexcept { return notes_; }

  // To be called once, last.
  Corpus finish();

 private:
  using Storage = Corpus::Storage;
  using Record = Storage::Record;

  // Records by id, so that a known id is found without a second copy of it.
  struct IdHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view id) const noexcept;
    std::size_t operator()(std::size_t record) const noexcept;
    const Storage* storage;
  };
  struct IdEqual {
    using is_transparent = void;
    std::string_view id(std::string_view id) const noexcept { return id; }
    std::string_view id(std::size_t record) const noexcept;
    template <typename A, typename B>
    bool operator()(A a, B b) const noexcept {
      return id(a) == id(b);
    }
    const Storage* storage;
  };

  bool has_own_ids() const noexcept { return !options_.id_column.empty(); }
  std::string row_id(std::string_view id) const;
  void append(const Row& row);
  void append_cells(const Row& row);
  std::uint32_t append_bytes(std::string_view bytes, std::int64_t line);
  std::uint32_t append_number();
  void note_nuls(std::string_view bytes, std::int64_t line);
  void note_mojibake(std::string_view text, std::int64_t line);
  void check_duplicate(Record& record);
  void enter(Exclusion reason, Position where, std::string id, std::string detail);

  std::string_view name_;
  const ReadOptions& options_;
  std::shared_ptr<Storage> storage_;
  std::unordered_set<std::size_t, IdHash, IdEqual> known_ids_;
  NoteBook notes_;
};

}  // namespace edau
