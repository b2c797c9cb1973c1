// German function words, by closed class, as case folding leaves them: "ss" for
// the sharp s. Verbs of closed classes stand in all persons, since their forms
// are irregular.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"definite articles, demonstratives and relatives",
              "der die das den dem des dessen deren denen derer derselbe dieselbe dasselbe "
              "derselben demselben desselben dieselben denselben derjenige diejenige "
              "dasjenige derjenigen demjenigen denjenigen desjenigen diejenigen dies diese "
              "diesem diesen dieser dieses jene jenem jenen jener jenes solch solche solchem "
              "solchen solcher solches"},
    WordClass{"indefinite articles and their negation",
              "ein eine einem einen einer eines eins kein keine keinem keinen keiner keines "
              "keins nen ne nem ner"},
    WordClass{"personal pronouns",
              "ich mich mir meiner du dich dir deiner er ihn ihm seiner sie ihr ihrer es wir "
              "uns unser euch euer ihnen man sich selbst selber einander 's"},
    WordClass{"possessives",
              "mein dein sein unser euer ihr meine meinem meinen meiner meines deine deinem "
              "deinen deiner deines seine seinem seinen seiner seines ihre ihrem ihren ihrer "
              "ihres unsere unserem unseren unserer unseres unsre unsrem unsren unsrer unsres "
              "eure eurem euren eurer eures unsern unserm euerer euerem eueren euere eueres"},
    WordClass{"interrogatives",
              "wer wen wem wessen was welch welche welchem welchen welcher welches wo woher "
              "wohin wann wie warum weshalb weswegen wieso wozu wodurch womit wovon woran "
              "worauf woraus worin worüber worum wofür wogegen wobei wonach worunter wieviel "
              "wieviele inwiefern inwieweit"},
    WordClass{"quantifiers and indefinite pronouns",
              "all alle allem allen aller alles andere anderem anderen anderer anderes anderm "
              "andern anders ander beide beidem beiden beider beides einige einigem einigen "
              "einiger einiges einig etliche etlichen etlicher etwas irgend irgendein "
              "irgendeine irgendeinem irgendeinen irgendeiner irgendeines irgendwas irgendwer "
              "irgendwie irgendwo irgendwann irgendwelche irgendwelchen jede jedem jeden "
              "jeder jedes jedermann jedweder jedwede jegliche jeglichen jeglicher jegliches "
              "jemand jemandem jemanden niemand niemandem niemanden nichts nix manch manche "
              "manchem manchen mancher manches mehrere mehreren mehrerer mehr meist meiste "
              "meisten meistens viel viele vielem vielen vieler vieles wenig wenige wenigem "
              "wenigen weniger weniges wenigsten wenigstens genug sämtliche sämtlichen "
              "sämtlicher ganz ganze ganzem ganzen ganzer ganzes derartige derartigen "
              "derartiges bisschen paar"},
    WordClass{"numerals up to twelve, and the first ordinals",
              "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zweien dreien erst "
              "erste erstem ersten erster erstes erstens zweitens drittens"},
    WordClass{"prepositions",
              "ab an anhand anlässlich anstatt auf aufgrund aus ausser ausserhalb bei "
              "bezüglich binnen bis dank durch entgegen entlang für gegen gegenüber gemäss "
              "hinsichtlich hinter in infolge inklusive inmitten innerhalb innert je jenseits "
              "mangels mit mittels nach nahe neben oberhalb ohne per pro samt seit seitens "
              "sowie statt trotz über um ungeachtet unter unterhalb von vor während wegen "
              "wider zu zufolge zugunsten zuliebe zwecks zwischen via mithilfe abseits"},
    WordClass{"prepositions with an article",
              "am ans aufs beim durchs fürs hinterm hinters im ins übers ums unterm unters "
              "vom vorm vors zum zur"},
    WordClass{"adverbs made of da and hier",
              "dabei dadurch dafür dagegen daher dahin dahinter damit danach daneben daran "
              "darauf daraufhin daraus darin darüber darum darunter davon davor dazu "
              "dazwischen dran drauf draus drin drüber drum drunter hierbei hierdurch hierfür "
              "hierher hierhin hiermit hiervon hierzu hieran hierauf hieraus hierin hierüber "
              "hin her hinaus heraus herein hinein herum herunter hinunter hinauf herauf "
              "hinweg herüber hinüber heran"},
    WordClass{"conjunctions",
              "und oder aber denn sondern doch dass weil da wenn als ob obwohl obgleich "
              "obschon wenngleich während bevor nachdem sobald solange sofern soweit sooft "
              "soviel seitdem indem damit sodass falls wie wohingegen entweder weder noch "
              "sowohl desto umso beziehungsweise bzw indes indessen insofern insoweit zumal"},
    WordClass{"sein, to be",
              "bin bist ist sind seid sei seien seiest war warst waren wart wäre wärst wären "
              "wärt wärest gewesen sein seiend"},
    WordClass{"haben, to have",
              "habe hab hast hat haben habt hatte hattest hatten hattet hätte hättest hätten "
              "hättet gehabt habest"},
    WordClass{"werden, to become",
              "werde wirst wird werden werdet wurde wurdest wurden wurdet würde würdest "
              "würden würdet geworden worden ward"},
    WordClass{"können, müssen, dürfen, sollen, wollen, mögen",
              "kann kannst können könnt konnte konntest konnten konntet könnte könntest "
              "könnten könntet gekonnt könne muss musst müssen müsst musste musstest mussten "
              "musstet müsste müsstest müssten müsstet gemusst müsse darf darfst dürfen dürft "
              "durfte durften durftest durftet dürfte dürften dürftest dürftet gedurft dürfe "
              "soll sollst sollen sollt sollte solltest sollten solltet gesollt solle will "
              "willst wollen wollt wollte wolltest wollten wolltet gewollt wolle mag magst "
              "mögen mögt mochte mochten möchte möchtest möchten möchtet gemocht möge"},
    WordClass{"lassen and tun as auxiliaries",
              "lass lasse lässt lassen lasst liess liessen gelassen tu tue tust tut tun getan"},
    WordClass{"negation and particles",
              "nicht nie niemals nirgends nirgendwo nein ja doch schon mal halt eben eh wohl "
              "zwar bloss nur auch noch eigentlich denn etwa ruhig gar keinesfalls keineswegs "
              "kaum"},
    WordClass{"adverbs of time and place",
              "nun jetzt dann damals danach vorher nachher bald gleich sofort schon bereits "
              "noch wieder immer stets oft öfter manchmal selten jemals einmal einst gerade "
              "eben bisher seither inzwischen mittlerweile zuerst zuletzt zunächst "
              "schliesslich endlich da hier dort dorthin dorther oben unten vorne hinten "
              "innen aussen drinnen draussen drüben überall woanders fort zurück weiter "
              "weiterhin heutzutage"},
    WordClass{"adverbs of degree and linking",
              "sehr ziemlich zu so allzu nur bloss lediglich fast beinahe etwa ungefähr circa "
              "ca auch ebenfalls ebenso gleichfalls ausserdem zudem ferner überdies "
              "allerdings jedoch dennoch trotzdem nichtsdestotrotz hingegen dagegen "
              "stattdessen vielmehr sonst andernfalls also folglich somit deshalb deswegen "
              "demnach demzufolge nämlich vielleicht möglicherweise wahrscheinlich vermutlich "
              "sicherlich natürlich selbstverständlich leider besonders insbesondere "
              "überhaupt sogar genau eher lieber gern gerne zumindest mindestens höchstens "
              "einfach wirklich jedenfalls übrigens teilweise teils usw etc zb dh ua"},
    WordClass{"interjections", "hallo danke bitte okay ok ach oh naja tja"},
};

}  // namespace

std::span<const WordClass> german_stop_words() noexcept { return kClasses; }

}  // namespace edau
