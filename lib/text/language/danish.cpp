// Danish function words, by closed class. Spellings are those of today; "thi"
// and "hin" stand for older texts.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles", "en et den det de"},
    WordClass{"personal pronouns",
              "jeg mig du dig han ham hun hende den det vi os i jer de dem man sig selv selve "
              "hinanden hverandre"},
    WordClass{"possessives",
              "min mit mine din dit dine sin sit sine hans hendes dens dets vor vort vore "
              "vores jeres deres ens"},
    WordClass{"demonstratives",
              "denne dette disse sådan sådant sådanne slig sligt slige samme hin hint hine "
              "selvsamme begge"},
    WordClass{"interrogatives and relatives",
              "hvem hvis hvad hvilken hvilket hvilke hvor hvornår hvordan hvorfor hvorhen "
              "hvorfra hvortil hvori hvorved hvorom hvoraf hvorpå hvormed hvorledes hvorvidt "
              "som der"},
    WordClass{"quantifiers and indefinite pronouns",
              "al alt alle anden andet andre andres nogen noget nogle ingen intet ingenting "
              "enhver ethvert hver hvert hvermand mange flere flest fleste få færre færrest "
              "meget mere mest lidt mindre mindst enkelt enkelte adskillige diverse visse "
              "hele"},
    WordClass{"numerals up to twelve",
              "to tre fire fem seks syv otte ni ti elleve tolv én ét første"},
    WordClass{"prepositions",
              "ad af bag blandt efter for foran forbi fra før gennem hos i iblandt ifølge "
              "igennem imellem imod inden indenfor langs med mellem mod nær om omkring over "
              "overfor per pr på siden til trods uden udenfor uanset under undtagen ved via "
              "vedrørende angående pga mht ift"},
    WordClass{"adverbs of direction",
              "bort borte frem fremme hen henne ind inde ned nede op oppe over ovre ud ude "
              "tilbage af rundt udad indad opad nedad"},
    WordClass{"conjunctions",
              "og eller men at da når hvis som end fordi mens imens medens skønt selvom selv "
              "hvorimod dersom såfremt ifald førend så for thi enten hverken både samt idet "
              "eftersom siden ligesom inden indtil bare blot medmindre"},
    WordClass{"være, to be", "er var være været vær værende"},
    WordClass{"have, to have", "har havde have haft havende"},
    WordClass{"blive, to become", "blive bliver blev blevet bliv bleve blivende"},
    WordClass{"få, to get, as an auxiliary", "få får fik fået"},
    WordClass{"modals",
              "kan kunne kunnet skal skulle skullet vil ville villet må måtte måttet bør "
              "burde burdet tør turde turdet gider gad gidet"},
    WordClass{"gøre, to do, and lade, to let", "gør gøre gjorde gjort lad lade lader lod ladet"},
    WordClass{"particles and negation",
              "ikke ej nej jo ja da dog nok vel sgu skam mon vist jamen aldrig næppe heller "
              "nu også"},
    WordClass{"adverbs of time and place",
              "nu da så her der herfra derfra dertil hertil hid did heri deri herved derved "
              "herom derom heraf deraf herpå derpå herefter derefter dermed hermed derfor "
              "derimod altid ofte sjældent tit igen engang endnu allerede snart straks først "
              "sidst siden før længe nogensinde ingensinde netop lige imidlertid stadig "
              "undertiden somme somtider nogetsteds overalt ingensteds andetsteds"},
    WordClass{"adverbs of degree and linking",
              "meget ganske temmelig kun bare blot næsten også altså dog alligevel ellers "
              "måske muligvis derfor desuden endvidere ligeledes især særlig særligt nemlig "
              "overhovedet alt for så helt endda endog sågar faktisk egentlig formentlig"},
    WordClass{"interjections", "hej hallo tak ok okay øh nå"},
};

}  // namespace

std::span<const WordClass> danish_stop_words() noexcept { return kClasses; }

}  // namespace edau
