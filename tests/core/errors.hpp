// What a test may ask of an Error.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "edau/error.hpp"

namespace edau {

// The message of the Error that `act` throws, which must have `code`.
template <typename Act>
std::string error_of(ErrorCode code, Act act) {
  try {
    act();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code);
    return error.what();
  }
  return "no error";
}

}  // namespace edau
