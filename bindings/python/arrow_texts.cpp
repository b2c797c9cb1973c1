#include "arrow_texts.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <utility>

#include "edau/error.hpp"

namespace nb = nanobind;

namespace {

[[noreturn]] void refuse_format(const std::string& format) {
  std::string message = "this Arrow column holds no text (its format is \"" + format + "\")";
  if (format == "+s") message = "texts is a table; pass the column that holds the text";
  throw nb::type_error(message.c_str());
}

// Bit `index` of a buffer of validity; all values are there where that is null.
bool is_there(const void* validity, std::size_t index) noexcept {
  if (validity == nullptr) return true;
  return ((static_cast<const std::uint8_t*>(validity)[index / 8] >> (index % 8)) & 1U) != 0;
}

template <typename Number>
Number number_at(const void* numbers, std::size_t index) noexcept {
  Number result{};
  std::memcpy(&result, static_cast<const char*>(numbers) + index * sizeof(Number), sizeof(Number));
  return result;
}

// One array of values that are texts, of any layout.
class Layout {
 public:
  Layout(const ArrowSchema& schema, const ArrowArray& array)
      : array_(array), format_(format_of(schema.format)) {}

  std::size_t size() const noexcept { return static_cast<std::size_t>(array_.length); }

  // A view of nothing where the text is missing.
  std::string_view text(std::size_t row) const noexcept {
    if (format_ == Format::kNull) return {};
    const std::size_t index = row + static_cast<std::size_t>(array_.offset);
    if (!is_there(array_.buffers[0], index)) return {};
    if (format_ == Format::kView) return viewed(index);
    return format_ == Format::kString ? between<std::int32_t>(index) : between<std::int64_t>(index);
  }

 private:
  enum class Format { kNull, kString, kLargeString, kView };

  static Format format_of(std::string_view format) {
    if (format == "u") return Format::kString;
    if (format == "U") return Format::kLargeString;
    if (format == "vu") return Format::kView;
    if (format == "n") return Format::kNull;
    refuse_format(std::string(format));
  }

  // An empty text is still one, wherever its bytes would lie.
  static std::string_view view(const void* bytes, std::int64_t begin, std::int64_t size) noexcept {
    if (size == 0) return "";
    return {static_cast<const char*>(bytes) + begin, static_cast<std::size_t>(size)};
  }

  template <typename Offset>
  std::string_view between(std::size_t index) const noexcept {
    const auto begin = number_at<Offset>(array_.buffers[1], index);
    return view(array_.buffers[2], begin, number_at<Offset>(array_.buffers[1], index + 1) - begin);
  }

  // 16 bytes each: the size, then the text itself up to 12 bytes, or its first four bytes, the
  // number of a buffer, and the offset in that.
  std::string_view viewed(std::size_t index) const noexcept {
    constexpr std::int32_t kInlineBytes = 12;
    const char* const entry = static_cast<const char*>(array_.buffers[1]) + 16 * index;
    const auto size = number_at<std::int32_t>(entry, 0);
    if (size <= kInlineBytes) return view(entry, sizeof(std::int32_t), size);
    const auto buffer = static_cast<std::size_t>(number_at<std::int32_t>(entry, 2));
    return view(array_.buffers[2 + buffer], number_at<std::int32_t>(entry, 3), size);
  }

  const ArrowArray& array_;
  Format format_;
};

std::int64_t key_at(char format, const void* keys, std::size_t index) {
  switch (format) {
    case 'c': return number_at<std::int8_t>(keys, index);
    case 'C': return number_at<std::uint8_t>(keys, index);
    case 's': return number_at<std::int16_t>(keys, index);
    case 'S': return number_at<std::uint16_t>(keys, index);
    case 'i': return number_at<std::int32_t>(keys, index);
    case 'I': return number_at<std::uint32_t>(keys, index);
    case 'l':
    case 'L': return number_at<std::int64_t>(keys, index);
    default: refuse_format(std::string(1, format));
  }
}

// What a capsule holds, which is then ours to release.
template <typename Struct>
Struct take(nb::handle capsule, const char* name) {
  auto* const held = static_cast<Struct*>(PyCapsule_GetPointer(capsule.ptr(), name));
  if (held == nullptr) throw nb::python_error();
  const Struct taken = *held;
  held->release = nullptr;
  return taken;
}

void check_stream(int status, ArrowArrayStream& stream) {
  if (status == 0) return;
  if (PyErr_Occurred() != nullptr) throw nb::python_error();
  const char* const reason = stream.get_last_error(&stream);
  throw edau::Error(edau::ErrorCode::kUnreadableInput,
                    std::string("the Arrow column could not be read: ") +
                        (reason == nullptr ? std::strerror(status) : reason));
}

}  // namespace

bool ArrowTexts::hands_out(nb::handle column) {
  return nb::hasattr(column, "__arrow_c_stream__") || nb::hasattr(column, "__arrow_c_array__");
}

ArrowTexts::ArrowTexts(nb::handle column) {
  if (nb::hasattr(column, "__arrow_c_stream__")) {
    const nb::object capsule = column.attr("__arrow_c_stream__")();
    Owned<ArrowArrayStream> stream(take<ArrowArrayStream>(capsule, "arrow_array_stream"));
    read_stream(stream.value);
    return;
  }
  const nb::tuple capsules(column.attr("__arrow_c_array__")());
  const Owned<ArrowSchema> schema(take<ArrowSchema>(capsules[0], "arrow_schema"));
  arrays_.emplace_back(take<ArrowArray>(capsules[1], "arrow_array"));
  read_array(schema.value, arrays_.back().value);
}

void ArrowTexts::read_stream(ArrowArrayStream& stream) {
  Owned<ArrowSchema> schema;
  check_stream(stream.get_schema(&stream, &schema.value), stream);
  for (;;) {
    Owned<ArrowArray> array;
    check_stream(stream.get_next(&stream, &array.value), stream);
    if (array.value.release == nullptr) return;
    arrays_.push_back(std::move(array));
    read_array(schema.value, arrays_.back().value);
  }
}

// Views point into buffers, which stay where they are when arrays_ grows.
void ArrowTexts::read_array(const ArrowSchema& schema, const ArrowArray& array) {
  const auto size = static_cast<std::size_t>(array.length);
  if (schema.dictionary == nullptr) {
    const Layout layout(schema, array);
    views_.reserve(views_.size() + size);
    for (std::size_t row = 0; row < size; ++row) views_.push_back(layout.text(row));
    return;
  }
  const Layout words(*schema.dictionary, *array.dictionary);
  for (std::size_t row = 0; row < size; ++row) {
    const std::size_t index = row + static_cast<std::size_t>(array.offset);
    const bool there = is_there(array.buffers[0], index);
    views_.push_back(there ? words.text(static_cast<std::size_t>(
                                 key_at(schema.format[0], array.buffers[1], index)))
                           : std::string_view());
  }
}
