// Swedish function words, by closed class, with the short spoken forms that are
// written too ("mej", "nån", "sån").
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles", "en ett den det de"},
    WordClass{"personal pronouns",
              "jag mig mej du dig dej han honom hon henne hen den det vi oss ni er de dem dom "
              "man sig sej själv själva självt varandra varann"},
    WordClass{"possessives",
              "min mitt mina din ditt dina sin sitt sina hans hennes hens dess vår vårt våra er "
              "ert era deras ens eder vars"},
    WordClass{"demonstratives",
              "denna denne detta dessa sådan sådant sådana sån sånt såna samma densamma "
              "detsamma desamma dylik dylikt dylika båda bägge"},
    WordClass{"interrogatives and relatives",
              "vem vems vad vilken vilket vilka vilkas vars vart var varför varifrån hur "
              "huruvida när som där dit varav varmed varpå varvid vartill hurdan hurdant "
              "hurdana"},
    WordClass{"quantifiers and indefinite pronouns",
              "all allt alla alltihop annan annat andra någon något några nån nåt nåra ingen "
              "inget inga ingenting någonting allting envar varje var vart många mången flera "
              "fler flest flesta få färre mycket mer mera mest lite litet mindre minst enstaka "
              "somliga vissa viss visst hela helt diverse"},
    WordClass{"numerals up to twelve, and the first ordinals",
              "två tre fyra fem sex sju åtta nio tio elva tolv första"},
    WordClass{"prepositions",
              "av bakom bland bortom efter emellan emot enligt framför från för före förbi "
              "förutom genom hos i ibland ifrån igenom inför innan inom inuti intill jämte "
              "kring längs med medelst mellan mot nära om omkring ovan ovanför på per runt "
              "sedan till trots under uppför nerför utan utanför utom utöver vid via åt över "
              "angående beträffande gällande oavsett pga"},
    WordClass{"adverbs of direction",
              "bort borta fram framme hit dit in inne ner nere ned nedan upp uppe ut ute "
              "tillbaka över runt vidare undan"},
    WordClass{"conjunctions",
              "och eller men att då när om som än eftersom därför medan fast fastän ifall så "
              "för ty antingen varken både samt såväl liksom tills innan utan dock såvida såsom "
              "ju desto dels"},
    WordClass{"vara, to be", "är var vara varit vore varande äro voro"},
    WordClass{"ha, to have", "har hade ha haft hava havande"},
    WordClass{"bli, to become", "bli blir blev blivit bliva blive vart"},
    WordClass{"få, to get, as an auxiliary", "få får fick fått"},
    WordClass{"modals",
              "kan kunde kunna kunnat ska skall skulle vill ville vilja velat må måste måtte "
              "bör borde böra torde lär brukar brukade"},
    WordClass{"göra, to do, and låta, to let", "gör göra gjorde gjort låt låta låter lät låtit"},
    WordClass{"particles and negation",
              "inte icke ej nej jo ju ja nog väl visst kanske aldrig knappast heller nu också "
              "även ens bara"},
    WordClass{"adverbs of time and place",
              "nu då så här där härifrån därifrån dit hit häri däri därav därmed härmed därpå "
              "därtill därefter härefter därvid alltid ofta sällan igen åter redan snart genast "
              "först sist sedan sen förr länge någonsin nånsin nyss fortfarande ännu ibland "
              "stundom överallt ingenstans någonstans annars"},
    WordClass{"adverbs of degree and linking",
              "ganska bara endast nästan också alltså dock ändå annars kanske möjligen därför "
              "dessutom vidare likaså särskilt nämligen överhuvudtaget helt till och med "
              "faktiskt egentligen troligen mycket väldigt alltför så tämligen ungefär cirka ca "
              "dvs osv tex mm bl"},
    WordClass{"interjections", "hej hallå tack ok okej eh"},
};

}  // namespace

std::span<const WordClass> swedish_stop_words() noexcept { return kClasses; }

}  // namespace edau
