#include "text/welsh/plurals.hpp"

#include <algorithm>
#include <array>

namespace edau {
namespace {

struct Irregular {
  std::string_view plural;
  std::string_view singular;
};

// Those whose vowel changes, that lose an ending, or that take a rare one; and what ends like
// a plural and is a word of its own. In byte order.
constexpr std::array kIrregular = {
    Irregular{"adar", "aderyn"},
    Irregular{"anifeiliaid", "anifail"},
    Irregular{"arweinwyr", "arweinydd"},
    Irregular{"athrawon", "athro"},
    Irregular{"bechgyn", "bachgen"},
    Irregular{"beirdd", "bardd"},
    Irregular{"breichiau", "braich"},
    Irregular{"brodyr", "brawd"},
    Irregular{"byrddau", "bwrdd"},
    Irregular{"bysiau", "bws"},
    Irregular{"bysus", "bws"},
    Irregular{"caneuon", "cân"},
    Irregular{"ceir", "car"},
    Irregular{"ceisiadau", "cais"},
    Irregular{"cerrig", "carreg"},
    Irregular{"cestyll", "castell"},
    Irregular{"chwiorydd", "chwaer"},
    Irregular{"cleifion", "claf"},
    Irregular{"clybiau", "clwb"},
    Irregular{"coed", "coeden"},
    Irregular{"cwestiynau", "cwestiwn"},
    Irregular{"cwynion", "cwyn"},
    Irregular{"cyfeillion", "cyfaill"},
    Irregular{"cyfreithiau", "cyfraith"},
    Irregular{"cyllyll", "cyllell"},
    Irregular{"cymdogion", "cymydog"},
    Irregular{"cymoedd", "cwm"},
    Irregular{"cyrff", "corff"},
    Irregular{"cyrsiau", "cwrs"},
    Irregular{"cŵn", "ci"},
    Irregular{"dail", "deilen"},
    Irregular{"dannedd", "dant"},
    Irregular{"defaid", "dafad"},
    Irregular{"dreigiau", "draig"},
    Irregular{"drysau", "drws"},
    Irregular{"dwylo", "llaw"},
    Irregular{"dyfroedd", "dŵr"},
    Irregular{"esgyrn", "asgwrn"},
    Irregular{"ffenestri", "ffenestr"},
    Irregular{"ffyrdd", "ffordd"},
    Irregular{"geifr", "gafr"},
    Irregular{"gerddi", "gardd"},
    Irregular{"gwledydd", "gwlad"},
    Irregular{"gwragedd", "gwraig"},
    Irregular{"gwŷr", "gŵr"},
    Irregular{"ieithoedd", "iaith"},
    Irregular{"lleisiau", "llais"},
    Irregular{"llygaid", "llygad"},
    Irregular{"materion", "mater"},
    Irregular{"meibion", "mab"},
    Irregular{"meini", "maen"},
    Irregular{"mentrau", "menter"},
    Irregular{"merched", "merch"},
    Irregular{"meysydd", "maes"},
    Irregular{"moch", "mochyn"},
    Irregular{"nentydd", "nant"},
    Irregular{"newyddion", "newyddion"},
    Irregular{"nyrsys", "nyrs"},
    Irregular{"penaethiaid", "pennaeth"},
    Irregular{"planhigion", "planhigyn"},
    Irregular{"plant", "plentyn"},
    Irregular{"pynciau", "pwnc"},
    Irregular{"pysgod", "pysgodyn"},
    Irregular{"rhenti", "rhent"},
    Irregular{"rhieni", "rhiant"},
    Irregular{"saeson", "sais"},
    Irregular{"straeon", "stori"},
    Irregular{"swyddi", "swydd"},
    Irregular{"sêr", "seren"},
    Irregular{"tai", "tŷ"},
    Irregular{"teithiau", "taith"},
    Irregular{"traed", "troed"},
    Irregular{"trefi", "tref"},
    Irregular{"trethi", "treth"},
    Irregular{"trigolion", "trigolyn"},
    Irregular{"tyllau", "twll"},
    Irregular{"tyrau", "tŵr"},
    Irregular{"ysbytai", "ysbyty"},
    Irregular{"ysgrifenyddion", "ysgrifennydd"},
    Irregular{"ŵyn", "oen"},
};
static_assert(std::ranges::is_sorted(kIrregular, {}, &Irregular::plural));

struct Ending {
  std::string_view plural;
  std::string_view singular;
};

// Left out are -on and -i alone, in which too many singulars end ("safon", "codi").
constexpr std::array kEndings = {
    Ending{"iadau", "iad"}, Ending{"feydd", "fa"}, Ending{"wyr", "wr"},   Ending{"wyr", "iwr"},
    Ending{"wyr", "ydd"},   Ending{"iaid", ""},    Ending{"oedd", ""},    Ending{"ydd", ""},
    Ending{"nnau", "n"},    Ending{"rrau", "r"},   Ending{"nnoedd", "n"}, Ending{"nni", "n"},
    Ending{"ïau", "i"},     Ending{"iau", ""},     Ending{"ion", ""},     Ending{"ion", "yn"},
    Ending{"aid", ""},      Ending{"au", ""},      Ending{"au", "yn"},    Ending{"od", ""},
    Ending{"od", "yn"},
};

// Fewer bytes are no stem: "-au" off "dau", "-od" off "bod".
constexpr std::size_t kShortestStem = 3;

}  // namespace

std::string_view irregular_singular(std::string_view radical) noexcept {
  const auto* at = std::ranges::lower_bound(kIrregular, radical, {}, &Irregular::plural);
  return at != kIrregular.end() && at->plural == radical ? at->singular : std::string_view();
}

std::vector<std::string> regular_singulars(std::string_view radical) {
  std::vector<std::string> singulars;
  for (const Ending& ending : kEndings) {
    if (!radical.ends_with(ending.plural)) continue;
    const std::string_view stem = radical.substr(0, radical.size() - ending.plural.size());
    if (stem.size() >= kShortestStem)
      singulars.push_back(std::string(stem).append(ending.singular));
  }
  return singulars;
}

}  // namespace edau
