#include "text/word_vectors/word_vectors.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

namespace edau {
namespace {

std::vector<float> vector_of(const std::string& stem) {
  std::vector<float> vector(WordVectors::built_in().dimensions());
  EXPECT_TRUE(WordVectors::built_in().read(stem, vector)) << stem;
  return vector;
}

double length(const std::vector<float>& vector) {
  double square = 0.0;
  for (const float value : vector) square += static_cast<double>(value) * value;
  return std::sqrt(square);
}

double cosine(const std::string& a, const std::string& b) {
  const std::vector<float> one = vector_of(a);
  const std::vector<float> two = vector_of(b);
  double sum = 0.0;
  for (std::size_t i = 0; i < one.size(); ++i) sum += static_cast<double>(one[i]) * two[i];
  return sum / (length(one) * length(two));
}

TEST(WordVectorsTest, WordsOfOneMeaningAreNearerThanWordsOfTwo) {
  struct Case {
    const char* word;
    const char* near;
    const char* far;
  };
  for (const Case& c : {Case{"doctor", "nurs", "train"}, Case{"farm", "farmer", "leader"},
                        Case{"teach", "teacher", "hospit"}, Case{"cheap", "inexpens", "languag"},
                        Case{"bus", "train", "school"}, Case{"farmer", "farm", "teacher"}}) {
    EXPECT_GT(cosine(c.word, c.near), cosine(c.word, c.far) + 0.1) << c.word;
  }
}

TEST(WordVectorsTest, CommonWordsAreShort) {
  EXPECT_LT(length(vector_of("peopl")), length(vector_of("farmer")));
  EXPECT_LT(length(vector_of("work")), length(vector_of("hospit")));
}

TEST(WordVectorsTest, AWordThatIsNotInTheTableIsNotRead) {
  std::vector<float> vector(WordVectors::built_in().dimensions(), 7.0F);
  for (const std::string stem : {"", "a\xc3\xa9", "zzzzz", "doctors", "Doctor", "~"}) {
    EXPECT_FALSE(WordVectors::built_in().read(stem, vector)) << stem;
  }
  EXPECT_EQ(vector, std::vector<float>(vector.size(), 7.0F));
}

}  // namespace
}  // namespace edau
