#include "edau/corpus.hpp"

#include <cassert>
#include <string>
#include <utility>

#include "corpus/storage.hpp"

namespace edau {

Corpus::Corpus(std::shared_ptr<const Storage> storage) noexcept : storage_(std::move(storage)) {}

std::size_t Corpus::size() const noexcept { return storage_->records.size(); }

Submission Corpus::submission(std::size_t index) const noexcept {
  assert(index < size());
  const Storage::Record& record = storage_->records[index];
  return {storage_->id(record), storage_->text(record), record.row, record.line, record.state};
}

std::string_view Corpus::person(std::size_t index) const noexcept {
  assert(index < size());
  return storage_->persons ? (*storage_->persons)[index] : std::string_view();
}

bool Corpus::names_persons() const noexcept { return storage_->persons.has_value(); }

bool Corpus::may_publish(std::size_t index) const noexcept {
  assert(index < size());
  return !storage_->may_publish || (*storage_->may_publish)[index];
}

std::span<const std::string> Corpus::group_names() const noexcept {
  return storage_->read_options.group_columns;
}

std::string_view Corpus::group_value(std::size_t group, std::size_t index) const noexcept {
  assert(group < group_names().size() && index < size());
  return storage_->groups[group][index];
}

const Ledger& Corpus::ledger() const noexcept { return storage_->ledger; }

const ReadOptions& Corpus::read_options() const noexcept { return storage_->read_options; }

}  // namespace edau
