// An archive in the sense of Boost.Serialization that writes one section of a
// model file (FORMAT.md). Records are plain structs with a free function
//
//   template <class Archive>
//   void serialize(Archive& archive, Record& record, unsigned version) {
//     archive & record.terms & record.idf;
//   }
//
// run by Boost over this archive, an ArchiveReader or a SmallestSize; `version`
// is the section's. Fields are bool, fixed-width integers, float, double,
// UTF-8 std::string, such records, and std::vector of any but bool. Pointers,
// maps and enumerations do not compile: nothing in a file chooses a type.
#pragma once

#include <bit>
#include <boost/mpl/bool.hpp>
#include <boost/serialization/serialization.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/archive_limits.hpp"
#include "model/archive_numbers.hpp"

namespace edau {

class ArchiveWriter {
 public:
  using is_saving = boost::mpl::true_;
  using is_loading = boost::mpl::false_;

  explicit ArchiveWriter(unsigned version) noexcept : version_(version) {}

  // Throws Error kUnwritableOutput for what a reader would refuse: a number
  // that is not finite, a string that is not UTF-8 or too long, more records
  // than is_fair_memory() lets a reader make room for.
  template <typename T>
  ArchiveWriter& operator<<(const T& value) {
    if constexpr (std::same_as<T, bool>) {
      save_number(static_cast<std::uint8_t>(value ? 1 : 0));
    } else if constexpr (ArchivedNumber<T>) {
      save_number(value);
    } else if constexpr (std::same_as<T, std::string>) {
      save_string(value);
    } else if constexpr (is_vector<T>) {
      save_vector(value);
    } else {
      static_assert(std::is_class_v<T>, "a type that a model file does not hold");
      // Boost's function takes what it saves as if it could change it.
      boost::serialization::serialize_adl(*this, const_cast<T&>(value), version_);
    }
    return *this;
  }
  template <typename T>
  ArchiveWriter& operator&(const T& value) {
    return *this << value;
  }

  // What was written. To be called once, last.
  std::string take() noexcept { return std::move(bytes_); }

 private:
  template <ArchivedNumber T>
  void save_number(T value) {
    if constexpr (ArchivedReal<T>) require_finite(static_cast<double>(value));
    append_little_endian(bytes_, value);
  }

  template <typename T>
  void save_vector(const std::vector<T>& values) {
    static_assert(!std::same_as<T, bool>, "use std::vector<std::uint8_t>");
    const std::size_t start = bytes_.size();
    save_number(std::uint64_t{values.size()});
    if constexpr (ArchivedNumber<T>) {
      save_numbers(values);
    } else {
      for (const T& value : values) *this << value;
      require_fair(values.size(), sizeof(T), bytes_.size() - start);
    }
  }

  template <ArchivedNumber T>
  void save_numbers(const std::vector<T>& values) {
    if constexpr (ArchivedReal<T>) {
      for (const T value : values) require_finite(static_cast<double>(value));
    }
    if constexpr (std::endian::native == std::endian::little) {
      bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    } else {
      for (const T value : values) append_little_endian(bytes_, value);
    }
  }

  void save_string(std::string_view text);
  void require_finite(double value) const;
  void require_fair(std::size_t count, std::size_t element_size, std::size_t bytes) const;

  std::string bytes_;
  unsigned version_;
};

}  // namespace edau
