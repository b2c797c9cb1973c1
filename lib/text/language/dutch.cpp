// Dutch function words, by closed class. Weak spoken forms ("m'n", "'t", "d'r")
// are words of their own.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles", "de het een 't 'n den der des 's ne"},
    WordClass{"personal pronouns",
              "ik 'k mij me jij je jou gij ge u hij 'ie ie hem 'm zij ze haar 'r d'r het wij "
              "we ons jullie hen hun men zich zichzelf mezelf mijzelf jezelf jouzelf uzelf "
              "hemzelf haarzelf onszelf elkaar elkander mekaar"},
    WordClass{"possessives",
              "mijn m'n mijne jouw je jouwe zijn z'n zijne haar d'r hare ons onze jullie hun "
              "hunne uw uwe diens"},
    WordClass{"demonstratives",
              "deze die dit dat zulk zulke zulks zo'n dergelijk dergelijke dezelfde hetzelfde "
              "diezelfde datzelfde degene degenen hetgeen zelf zelve gene gindse"},
    WordClass{"interrogatives and relatives",
              "wie wiens wier wat welk welke waar wanneer hoe waarom hoeveel hoezeer waarin "
              "waarop waarvan waarbij waardoor waarmee waarmede waarna waarnaar waartoe "
              "waaruit waarvoor waarover waaraan waaronder waarheen waartegen waartussen"},
    WordClass{"quantifiers and indefinite pronouns",
              "al alle alles allen allemaal allebei beide beiden ander andere anderen anders "
              "iemand iets iedereen ieder iedere iederen elk elke niemand niets niks geen "
              "geeneen enig enige enigen enkel enkele enkelen sommige sommigen menig menige "
              "veel vele velen meer meest meeste meesten weinig weinige minder minst minste "
              "genoeg verscheidene diverse heel hele wat zoveel evenveel teveel ietwat "
              "eenieder"},
    WordClass{"numerals up to twelve, and the first ordinals",
              "één twee drie vier vijf zes zeven acht negen tien elf twaalf eerste"},
    WordClass{"prepositions",
              "aan achter af beneden bij binnen boven buiten door gedurende in jegens "
              "krachtens langs met middels na naar naast namens nabij om omstreeks omtrent "
              "ondanks onder op over per qua rond rondom sedert sinds te tegen tegenover ten "
              "ter tijdens tot tussen uit van vanaf vanuit via volgens voor voorbij wegens "
              "zonder mee toe heen vandaan betreffende inzake dankzij behalve ongeacht"},
    WordClass{"adverbs made of er, daar and hier",
              "er d'r erin erop ervan erbij erdoor ermee erna ernaar ertoe eruit ervoor "
              "erover eraan eronder ertegen ertussen daarin daarop daarvan daarbij daardoor "
              "daarmee daarna daarnaar daartoe daaruit daarvoor daarover daaraan daaronder "
              "daarheen daartegen daarom hierin hierop hiervan hierbij hierdoor hiermee "
              "hierna hiertoe hieruit hiervoor hierover hieraan hieronder hierheen hierom"},
    WordClass{"conjunctions",
              "en of maar want dus doch noch dat als dan toen terwijl omdat doordat zodat "
              "opdat nadat voordat totdat sinds zodra zolang hoewel ofschoon tenzij mits "
              "indien wanneer alsof zoals evenals naarmate aangezien zowel hetzij ofwel "
              "alhoewel voorzover zover zonder"},
    WordClass{"zijn, to be", "ben bent is zijn was waren geweest wees zij ware wezen zijnde"},
    WordClass{"hebben, to have", "heb hebt heeft hebben had hadden gehad hebbende"},
    WordClass{"worden, to become", "word wordt worden werd werden geworden"},
    WordClass{"zullen and the other modals",
              "zal zult zullen zou zouden kan kun kunt kunnen kon konden gekund mag mogen "
              "mocht mochten gemogen moet moeten moest moesten gemoeten wil wilt willen wilde "
              "wilden wou wouden gewild hoef hoeft hoeven hoefde hoefden"},
    WordClass{"doen, laten, gaan and blijven as auxiliaries",
              "doe doet doen deed deden gedaan laat laten liet lieten gelaten ga gaat gaan "
              "ging gingen gegaan blijf blijft blijven bleef bleven gebleven"},
    WordClass{"particles and negation",
              "niet nooit nimmer nergens ja nee neen wel toch maar eens even nou hoor ook "
              "soms immers zeker misschien wellicht"},
    WordClass{"adverbs of time and place",
              "nu nou toen dan straks daarnet zojuist net pas al reeds nog alsnog altijd "
              "steeds vaak dikwijls soms ooit eens weer opnieuw meteen dadelijk ondertussen "
              "intussen inmiddels eerst laatst vroeger later ergens overal hier daar ginds "
              "ginder elders terug voort verder telkens"},
    WordClass{"adverbs of degree and linking",
              "zeer erg heel nogal vrij tamelijk te zo zozeer slechts alleen enkel louter "
              "bijna haast juist precies ook tevens bovendien verder echter evenwel "
              "daarentegen niettemin desondanks namelijk trouwens overigens immers dus "
              "derhalve anders liever vooral zelfs eigenlijk gewoon echt tenminste ongeveer "
              "circa bijvoorbeeld bv bijv enz etc oa"},
    WordClass{"interjections", "hallo hoi dank bedankt oké ok ach och"},
};

}  // namespace

std::span<const WordClass> dutch_stop_words() noexcept { return kClasses; }

}  // namespace edau
