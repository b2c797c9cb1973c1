// Welsh verbs: the noun of the verb, under which a dictionary has it, from inflected forms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace edau {

// What `radical` would be an inflected form of, best first: "defnyddiwch" (use!) of
// "defnyddi", "defnyddiu", "defnyddio" …. Whether one of them is a word is for the caller to
// know, and from a dictionary: too many of them are other words.
std::vector<std::string> verbal_nouns(std::string_view radical);

}  // namespace edau
