// An archive in the sense of Boost.Serialization that reads one section of a
// model file: the other half of archive_writer.hpp, which says what records
// look like.
//
// Nothing in the bytes is trusted. Each count is held against the bytes that
// are left before any memory is asked for; Boost's own loading of vectors and
// strings, which reserves first, is never used.
#pragma once

#include <bit>
#include <boost/mpl/bool.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/serialization/serialization.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/archive_limits.hpp"
#include "model/archive_numbers.hpp"
#include "model/model_error.hpp"

namespace edau {

class ArchiveReader {
 public:
  using is_saving = boost::mpl::false_;
  using is_loading = boost::mpl::true_;

  // Reads `bytes`, which start at byte `offset` of a file of `file_size` bytes.
  // What `bytes` and `part` view must outlive the reader.
  ArchiveReader(std::string_view bytes, const ModelPart& part, std::uint64_t offset,
                std::uint64_t file_size, unsigned version) noexcept
      : bytes_(bytes), part_(part), offset_(offset), file_size_(file_size), version_(version) {}

  // Throws Error kUnreadableModel; `value` then holds anything.
  template <typename T>
  ArchiveReader& operator>>(T&& value) {
    load(value);
    return *this;
  }
  template <typename T>
  ArchiveReader& operator&(T&& value) {
    load(value);
    return *this;
  }

  // Where the next field starts: its offset in the file.
  std::uint64_t byte() const noexcept { return offset_ + position_; }

  // For a record's own checks: throws Error kUnreadableModel that names the
  // section, byte(), and `why`: "the terms are not sorted".
  [[noreturn]] void refuse(std::string_view why) const { refuse_damaged(part_, byte(), why); }

  // Refuses if a byte is left.
  void require_end() const;

 private:
  // A field with a name, which other archives ask for.
  template <typename T>
  void load(const boost::serialization::nvp<T>& named) {
    load(named.value());
  }

  template <typename T>
  void load(T& value) {
    if constexpr (std::same_as<T, bool>) {
      value = load_bool();
    } else if constexpr (ArchivedNumber<T>) {
      value = load_number<T>();
    } else if constexpr (std::same_as<T, std::string>) {
      load_string(value);
    } else if constexpr (is_vector<T>) {
      load_vector(value);
    } else {
      static_assert(std::is_class_v<T>, "a type that a model file does not hold");
      boost::serialization::serialize_adl(*this, value, version_);
    }
  }

  template <ArchivedNumber T>
  T load_number() {
    require_left(sizeof(T));
    const T value = read_little_endian<T>(bytes_.data() + position_);
    if constexpr (ArchivedReal<T>) require_finite(static_cast<double>(value));
    position_ += sizeof(T);
    return value;
  }

  template <typename T>
  void load_vector(std::vector<T>& values) {
    static_assert(!std::same_as<T, bool>, "use std::vector<std::uint8_t>");
    values.clear();
    if constexpr (ArchivedNumber<T>) {
      load_numbers(values);
    } else {
      const std::size_t count = load_count(smallest_size<T>(version_));
      require_fair(count, sizeof(T));
      values.reserve(count);
      while (values.size() < count) load(values.emplace_back());
    }
  }

  template <ArchivedNumber T>
  void load_numbers(std::vector<T>& values) {
    const std::size_t count = load_count(sizeof(T));
    if (count == 0) return;
    values.resize(count);
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(values.data(), bytes_.data() + position_, count * sizeof(T));
    } else {
      const char* bytes = bytes_.data() + position_;
      for (T& value : values)
        value = read_little_endian<T>(std::exchange(bytes, bytes + sizeof(T)));
    }
    if constexpr (ArchivedReal<T>) {
      for (const T value : values) {
        require_finite(static_cast<double>(value));
        position_ += sizeof(T);
      }
    } else {
      position_ += count * sizeof(T);
    }
  }

  bool load_bool();
  void load_string(std::string& text);

  // How many elements follow, of at least `smallest` bytes each.
  std::size_t load_count(std::size_t smallest);

  std::size_t left() const noexcept { return bytes_.size() - position_; }
  void require_left(std::size_t size) const;
  void require_finite(double value) const;
  void require_fair(std::size_t count, std::size_t element_size) const;

  std::string_view bytes_;
  ModelPart part_;
  std::uint64_t offset_;
  std::uint64_t file_size_;
  unsigned version_;
  std::size_t position_ = 0;
};

}  // namespace edau
