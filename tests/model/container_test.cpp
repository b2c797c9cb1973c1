#include <gtest/gtest.h>

#include "edau/error.hpp"
#include "model/records.hpp"

namespace edau {
namespace {

using namespace testing_records;

TEST(ContainerTest, AModelComesBackAsItWas) {
  const Model model = sample_model();
  EXPECT_EQ(read_model(write_model(model)), model);
}

}  // namespace
}  // namespace edau
