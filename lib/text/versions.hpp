// The versions of the libraries that decide how text is read: part of what
// makes a result repeatable.
#pragma once

#include <string>

namespace edau {

struct TextVersions {
  std::string icu;      // of the library that is loaded, not of the headers: "72.1"
  std::string unicode;  // of that library's character data: "15.0"
  std::string stemmer;  // empty: libstemmer does not tell its version
};

TextVersions text_versions();

}  // namespace edau
