#include "text/versions.hpp"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace edau {
namespace {

std::string to_text(const UVersionInfo& version) {
  char text[U_MAX_VERSION_STRING_LENGTH] = "";
  u_versionToString(version, text);
  return text;
}

}  // namespace

TextVersions text_versions() {
  UVersionInfo icu;
  UVersionInfo unicode;
  u_getVersion(icu);
  u_getUnicodeVersion(unicode);
  // Neither its header nor the library itself names libstemmer's version. To
  // write down the one edau was developed with would be a claim, not a fact.
  return {to_text(icu), to_text(unicode), {}};
}

}  // namespace edau
