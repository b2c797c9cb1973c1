// The C API on top of the public C++ headers: conversion, ownership and errors,
// no logic.
#include "edau/edau.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edau/corpus.hpp"
#include "edau/error.hpp"
#include "edau/find_themes.hpp"

// Of an analysis only the themes are kept: their labels and counts are all that
// is asked for, and an Analysis would hold every text a second time.
struct edau_consultation {
  std::vector<std::string> submissions;
  std::vector<edau::Theme> themes;
};

namespace {

using edau::Error;
using edau::ErrorCode;

constexpr bool same(edau_status status, ErrorCode code) {
  return static_cast<int>(status) == static_cast<int>(code);
}

static_assert(same(EDAU_INVALID_ARGUMENT, ErrorCode::kInvalidArgument));
static_assert(same(EDAU_UNREADABLE_INPUT, ErrorCode::kUnreadableInput));
static_assert(same(EDAU_UNBALANCED, ErrorCode::kUnbalanced));
static_assert(same(EDAU_UNWRITABLE_OUTPUT, ErrorCode::kUnwritableOutput));
static_assert(same(EDAU_CANCELLED, ErrorCode::kCancelled));
static_assert(same(EDAU_OUT_OF_MEMORY, ErrorCode::kOutOfMemory));
static_assert(same(EDAU_UNREADABLE_MODEL, ErrorCode::kUnreadableModel));
static_assert(same(EDAU_NO_USABLE_TEXT, ErrorCode::kNoUsableText));
static_assert(sizeof(edau_status) == sizeof(int), "other languages pass a status as an int");

// The longest front of `text` of at most `most` bytes that ends with a whole
// character.
std::size_t cut_size(std::string_view text, std::size_t most) noexcept {
  if (text.size() <= most) return text.size();
  const auto is_continuation = [](char c) { return (static_cast<unsigned char>(c) >> 6) == 2; };
  while (most > 0 && is_continuation(text[most])) --most;
  return most;
}

edau_status fail(edau_error* error, edau_status status, std::string_view message) noexcept {
  if (error != nullptr) {
    const std::size_t size = cut_size(message, sizeof error->message - 1);
    error->status = status;
    std::memcpy(error->message, message.data(), size);
    error->message[size] = '\0';
  }
  return status;
}

// Runs `body`, and turns what it throws into a status and a message.
template <typename Body>
edau_status guarded(edau_error* error, const Body& body) noexcept {
  try {
    body();
    return EDAU_OK;
  } catch (const Error& failure) {
    return fail(error, static_cast<edau_status>(failure.code()), failure.what());
  } catch (const std::bad_alloc&) {
    return fail(error, EDAU_OUT_OF_MEMORY, "memory did not suffice");
  } catch (const std::exception& failure) {
    return fail(error, EDAU_INTERNAL, failure.what());
  } catch (...) {
    return fail(error, EDAU_INTERNAL, "an exception of unknown type");
  }
}

void require(bool condition, const char* message) {
  if (!condition) throw Error(ErrorCode::kInvalidArgument, message);
}

void require_consultation(const void* consultation) {
  require(consultation != nullptr, "the consultation is NULL");
}

const edau::Theme& theme_at(const edau_consultation& consultation, std::size_t index) {
  const std::size_t count = consultation.themes.size();
  if (index < count) return consultation.themes[index];
  throw Error(ErrorCode::kInvalidArgument, "there is no theme " + std::to_string(index) +
                                               ": there are " + std::to_string(count) +
                                               ", numbered from 0");
}

template <typename Value>
void give(Value* output, Value value) noexcept {
  if (output != nullptr) *output = value;
}

}  // namespace

edau_status edau_consultation_add(edau_consultation** consultation, const char* text,
                                  std::size_t length, edau_error* error) noexcept {
  return guarded(error, [&] {
    require_consultation(consultation);
    require(text != nullptr || length == 0, "the text is NULL, but its length is not 0");
    std::string submission;
    // Before any arithmetic on the pointer, which no such length could follow.
    if (length > submission.max_size()) throw std::bad_alloc();
    if (length > 0) submission.assign(text, length);
    std::unique_ptr<edau_consultation> made;
    if (*consultation == nullptr) made = std::make_unique<edau_consultation>();
    edau_consultation& target = made ? *made : **consultation;
    target.submissions.push_back(std::move(submission));
    target.themes.clear();
    if (made) *consultation = made.release();
  });
}

edau_status edau_consultation_find_themes(edau_consultation* consultation, std::int32_t themes,
                                          edau_error* error) noexcept {
  return guarded(error, [&] {
    require_consultation(consultation);
    const std::vector<std::string_view> texts(consultation->submissions.begin(),
                                              consultation->submissions.end());
    edau::Options options;
    options.themes = themes;
    const edau::Analysis analysis = edau::find_themes(edau::Corpus::from_texts(texts), options);
    consultation->themes = std::vector(analysis.themes().begin(), analysis.themes().end());
  });
}

std::size_t edau_consultation_theme_count(const edau_consultation* consultation) noexcept {
  return consultation == nullptr ? 0 : consultation->themes.size();
}

edau_status edau_consultation_theme(const edau_consultation* consultation, std::size_t index,
                                    const char** label, std::size_t* label_length,
                                    std::int64_t* submissions, edau_error* error) noexcept {
  return guarded(error, [&] {
    require_consultation(consultation);
    const edau::Theme& theme = theme_at(*consultation, index);
    give(label, theme.label.c_str());
    give(label_length, theme.label.size());
    give(submissions, theme.submission_count);
  });
}

void edau_consultation_free(edau_consultation* consultation) noexcept { delete consultation; }
