#include "arrow_table.hpp"

#include <cerrno>
#include <cstdint>
#include <list>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "arrow_abi.hpp"

namespace nb = nanobind;

namespace {

using edau::Column;
using edau::Table;

constexpr const char* kText = "U";

const char* format_of(const Column& column) {
  if (std::holds_alternative<edau::WholeNumbers>(column.values)) return "l";
  if (std::holds_alternative<edau::Decimals>(column.values)) return "g";
  return std::holds_alternative<edau::TextColumn>(column.values) ? kText : "+L";
}

// A schema or an array, and what belongs to it. Children are released with their parent unless
// somebody took them, who has then emptied their `release`.
template <typename Struct>
struct Family {
  std::string name;
  std::vector<std::uint8_t> validity;
  std::vector<const void*> buffers;
  std::list<Struct> children;  // never move
  std::vector<Struct*> child_pointers;
  std::shared_ptr<const Table> owner;

  static void release(Struct* parent) {
    auto* const family = static_cast<Family*>(parent->private_data);
    for (Struct& child : family->children) {
      if (child.release != nullptr) child.release(&child);
    }
    parent->release = nullptr;
    delete family;
  }

  Struct& add_child() {
    children.emplace_back();
    child_pointers.push_back(&children.back());
    return children.back();
  }
};

using SchemaFamily = Family<ArrowSchema>;
using ArrayFamily = Family<ArrowArray>;

void hand_over(ArrowSchema& schema, const char* format, std::unique_ptr<SchemaFamily> family) {
  schema = {format,
            family->name.c_str(),
            nullptr,
            kArrowNullable,
            static_cast<std::int64_t>(family->children.size()),
            family->child_pointers.data(),
            nullptr,
            SchemaFamily::release,
            nullptr};
  schema.private_data = family.release();
}

void write_schema(const Column& column, ArrowSchema& schema) {
  auto family = std::make_unique<SchemaFamily>();
  family->name = column.name;
  if (std::holds_alternative<edau::TextListColumn>(column.values)) {
    auto items = std::make_unique<SchemaFamily>();
    items->name = "item";
    hand_over(family->add_child(), kText, std::move(items));
  }
  hand_over(schema, format_of(column), std::move(family));
}

void write_schema(const Table& table, ArrowSchema& schema) {
  auto family = std::make_unique<SchemaFamily>();
  for (const Column& column : table.columns) write_schema(column, family->add_child());
  hand_over(schema, "+s", std::move(family));
}

void hand_over(ArrowArray& array, std::size_t length, std::int64_t null_count,
               std::unique_ptr<ArrayFamily> family) {
  array = {static_cast<std::int64_t>(length),
           null_count,
           0,
           static_cast<std::int64_t>(family->buffers.size()),
           static_cast<std::int64_t>(family->children.size()),
           family->buffers.data(),
           family->child_pointers.data(),
           nullptr,
           ArrayFamily::release,
           nullptr};
  array.private_data = family.release();
}

// Bit by bit, 1 where the value is there; empty where all are.
std::vector<std::uint8_t> validity_of(const Column& column, std::int64_t& null_count) {
  std::vector<std::uint8_t> bits((column.missing.size() + 7) / 8, 0);
  for (std::size_t row = 0; row < column.missing.size(); ++row) {
    if (column.missing[row] != 0) {
      ++null_count;
    } else {
      bits[row / 8] = static_cast<std::uint8_t>(bits[row / 8] | (1U << (row % 8)));
    }
  }
  return bits;
}

std::size_t write_values(const edau::TextColumn& texts, ArrayFamily& family) {
  family.buffers.push_back(texts.offsets.data());
  family.buffers.push_back(texts.bytes.data());
  return texts.size();
}

template <typename Number>
std::size_t write_values(const std::vector<Number>& numbers, ArrayFamily& family) {
  family.buffers.push_back(numbers.data());
  return numbers.size();
}

std::size_t write_values(const edau::TextListColumn& lists, ArrayFamily& family) {
  auto items = std::make_unique<ArrayFamily>();
  items->owner = family.owner;
  items->buffers.push_back(nullptr);
  const std::size_t item_count = write_values(lists.items, *items);
  hand_over(family.add_child(), item_count, 0, std::move(items));
  family.buffers.push_back(lists.offsets.data());
  return lists.size();
}

void write_array(const Column& column, const std::shared_ptr<const Table>& owner,
                 ArrowArray& array) {
  auto family = std::make_unique<ArrayFamily>();
  std::int64_t null_count = 0;
  family->owner = owner;
  family->validity = validity_of(column, null_count);
  family->buffers.push_back(family->validity.empty() ? nullptr : family->validity.data());
  const std::size_t length =
      std::visit([&](const auto& values) { return write_values(values, *family); }, column.values);
  hand_over(array, length, null_count, std::move(family));
}

void write_array(const std::shared_ptr<const Table>& table, ArrowArray& array) {
  auto family = std::make_unique<ArrayFamily>();
  family->owner = table;
  family->buffers.push_back(nullptr);
  for (const Column& column : table->columns) write_array(column, table, family->add_child());
  hand_over(array, table->row_count, 0, std::move(family));
}

struct Stream {
  std::shared_ptr<const Table> table;
  bool is_done = false;
};

// No exception may leave a function that C calls.
template <typename Write>
int guarded(const Write& write) noexcept {
  try {
    write();
    return 0;
  } catch (...) {
    return ENOMEM;
  }
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  const auto& self = *static_cast<Stream*>(stream->private_data);
  return guarded([&] { write_schema(*self.table, *out); });
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  auto& self = *static_cast<Stream*>(stream->private_data);
  *out = {};
  if (std::exchange(self.is_done, true)) return 0;
  return guarded([&] { write_array(self.table, *out); });
}

const char* get_last_error(ArrowArrayStream*) { return "out of memory"; }

void release_stream(ArrowArrayStream* stream) {
  delete static_cast<Stream*>(stream->private_data);
  stream->release = nullptr;
}

// Who takes a structure out of its capsule empties its `release`.
template <typename Struct>
nb::object capsule_of(std::unique_ptr<Struct> held, const char* name) {
  const auto destroy = [](PyObject* capsule) {
    auto* const kept =
        static_cast<Struct*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
    if (kept->release != nullptr) kept->release(kept);
    delete kept;
  };
  PyObject* const capsule = PyCapsule_New(held.get(), name, destroy);
  if (capsule == nullptr) throw nb::python_error();
  held.release();
  return nb::steal(capsule);
}

}  // namespace

nb::object schema_capsule(const Table& table) {
  auto schema = std::make_unique<ArrowSchema>();
  write_schema(table, *schema);
  return capsule_of(std::move(schema), "arrow_schema");
}

nb::object stream_capsule(std::shared_ptr<const Table> table) {
  auto stream = std::make_unique<ArrowArrayStream>();
  *stream = {get_schema, get_next, get_last_error, release_stream, nullptr};
  stream->private_data = new Stream{std::move(table)};
  return capsule_of(std::move(stream), "arrow_array_stream");
}
