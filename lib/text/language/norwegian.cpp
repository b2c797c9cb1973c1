// Norwegian function words, by closed class: the forms of Bokmål, then those
// that Nynorsk writes otherwise.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles", "en et ei den det de ein eit eitt dei"},
    WordClass{"personal pronouns",
              "jeg meg du deg han ham henne hun den det vi oss dere de dem man seg selv selve "
              "hverandre eg me ho hoe honom hen dykk dykkar dei deim sjøl sjølv"},
    WordClass{"possessives",
              "min mitt mine mi vors vort din ditt dine di sin sitt sine si hans hennes "
              "hennar dens dets vår vårt våre deres dykkar deira deires"},
    WordClass{"demonstratives",
              "denne dette disse desse slik slikt slike sånn sånt sånne samme same begge både "
              "båe sådan dennes"},
    WordClass{"interrogatives and relatives",
              "hvem hva hvis hvilken hvilket hvilke hvor hvorfor hvordan hvorledes hvorvidt "
              "når som der kven kva kvar kor korso korleis kvifor korfor kvi kvens hvorhen "
              "hvorfra hvortil hvorav hvorpå"},
    WordClass{"quantifiers and indefinite pronouns",
              "all alt alle annen annet andre anna annan annat noen noe noka noko nokon nokor "
              "nokre nokra ingen intet ingenting inkje inga ingi enhver kvarhelst ethvert "
              "hver hvert kvart kvar mange mang flere flest fleste fler fleire få færre "
              "færrest mye mykje mer mere meir mest litt lite mindre minst enkelte somme somt "
              "sum visse hele heile heil ymse diverse"},
    WordClass{"numerals up to twelve, and the first ordinals",
              "to tre fire fem seks sju syv åtte ni ti elleve tolv én ett første fyrst"},
    WordClass{"prepositions",
              "av bak blant bland etter for foran forbi fra frå før gjennom gjennem hos hoss "
              "hossen i ifølge iblant igjennom imellom imot innen innan innenfor langs med "
              "mellom mot nær om omkring over overfor per pr på siden sidan sia um til tross "
              "trass uten utan utenfor uansett under unntatt ved via vedrørende angående hjå "
              "åt ift pga mht"},
    WordClass{"adverbs of direction",
              "bort borte frem fremme fram framme hen inn inne inni ned nede opp oppe upp "
              "over ut ute tilbake rundt utover innover oppover nedover attende atter"},
    WordClass{"conjunctions",
              "å og eller men at da når hvis om som so enn fordi mens medan imens skjønt selv "
              "selvom dersom såfremt så for ti enten verken korkje både samt idet ettersom "
              "siden liksom inntil til bare med mindre elles likesom"},
    WordClass{"være, to be", "er var være vært vær værende vere vore vera vart varte"},
    WordClass{"ha, to have", "har hadde ha hatt hava have havt"},
    WordClass{"bli, to become", "bli blir ble blei blitt vert verte verta vorte vorten vart"},
    WordClass{"få, to get, as an auxiliary", "få får fikk fått fekk"},
    WordClass{"modals",
              "kan kunne kunnet kunna skal skulle skullet skulla vil ville villet vilja må "
              "måtte måttet bør burde burdet burda tør torde gidder"},
    WordClass{"gjøre, to do, and la, to let",
              "gjør gjøre gjorde gjort gjer gjera gjere la lar lot latt lat"},
    WordClass{"particles and negation",
              "ikke ikkje ei ej nei jo ja da nok vel visst mon jammen aldri neppe heller nå "
              "no også òg"},
    WordClass{"adverbs of time and place",
              "nå da så her der herfra derfra dertil hertil hit dit heri deri derved herved "
              "derom derav derpå deretter heretter dermed hermed derfor derimot alltid ofte "
              "sjelden igjen engang ennå enda allerede snart straks først sist siden før "
              "lenge noensinne nettopp imidlertid fortsatt fremdeles stadig overalt noensteds "
              "ingensteds no då"},
    WordClass{"adverbs of degree and linking",
              "ganske temmelig bare nesten altså dog likevel ellers kanskje muligens derfor "
              "dessuten videre likeså især særlig særleg nemlig overhodet helt endog faktisk "
              "egentlig trolig svært veldig meget også kun"},
    WordClass{"interjections", "hei hallo takk ok okay eh"},
};

}  // namespace

std::span<const WordClass> norwegian_stop_words() noexcept { return kClasses; }

}  // namespace edau
