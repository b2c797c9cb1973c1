#include "text/versions.hpp"

#include <gtest/gtest.h>
#include <unicode/uvernum.h>

#include <string>

namespace edau {
namespace {

TEST(VersionsTest, NamesTheIcuThatIsLoaded) {
  const TextVersions versions = text_versions();
  EXPECT_EQ(versions.icu.substr(0, versions.icu.find('.')),
            std::to_string(U_ICU_VERSION_MAJOR_NUM));
  EXPECT_NE(versions.unicode.find('.'), std::string::npos);
}

TEST(VersionsTest, ClaimsNoVersionThatTheStemmerDoesNotTell) {
  EXPECT_EQ(text_versions().stemmer, "");
}

}  // namespace
}  // namespace edau
