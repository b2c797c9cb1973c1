// Italian function words, by closed class. What an apostrophe cuts short
// ("dell'", "un'") stands with it and without it: some writers leave a space
// there.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles", "il lo la l' l i gli gl' gl le un uno una un'"},
    WordClass{"prepositions with an article",
              "al allo alla all' all ai agli agl' agl alle dal dallo dalla dall' dall dai "
              "dagli dagl' dagl dalle del dello della dell' dell dei degli degl' degl delle "
              "nel nello nella nell' nell nei negli negl' negl nelle sul sullo sulla sull' "
              "sull sui sugli sugl' sugl sulle col coll' coi cogli colle pel pei"},
    WordClass{"prepositions",
              "a ad di d' d da in con su per tra fra contro dentro dietro dopo durante "
              "eccetto entro fino finché fuori innanzi intorno attorno invece lungo mediante "
              "nonostante oltre presso prima salvo secondo senza senz' sopra sotto tramite "
              "verso vicino circa riguardo rispetto accanto davanti dinanzi attraverso "
              "anziché sino tranne"},
    WordClass{"personal pronouns",
              "io me mi m' tu te ti t' egli lui esso ella lei essa sé se si s' noi ce ci c' c "
              "voi ve vi v' essi loro esse li lo la le gli ne n' glielo gliela glieli gliele "
              "gliene stesso stessa stessi stesse"},
    WordClass{"possessives",
              "mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre "
              "vostro vostra vostri vostre loro proprio propria propri proprie altrui"},
    WordClass{"demonstratives",
              "questo questa questi queste quest' quest quello quella quelli quelle quel "
              "quell' quell quei quegli codesto codesta ciò costui costei costoro colui colei "
              "coloro tale tali medesimo medesima stesso stessa stessi stesse"},
    WordClass{"interrogatives and relatives",
              "che ch' chi cui quale quali qual quanto quanta quanti quante quant' dove dov' "
              "dov quando come com' perché poiché cos' onde ove chiunque qualunque qualsiasi "
              "dovunque ovunque comunque"},
    WordClass{"quantifiers and indefinite pronouns",
              "tutto tutta tutti tutte tutt' ogni ognuno ognuna ciascuno ciascuna ciascun "
              "alcuno alcuna alcuni alcune alcun nessuno nessuna nessun nulla niente qualche "
              "qualcuno qualcuna qualcosa qualcos' altro altra altri altre altr' molto molta "
              "molti molte poco poca pochi poche po' po parecchio parecchia parecchi "
              "parecchie troppo troppa troppi troppe tanto tanta tanti tante alquanto certo "
              "certa certi certe vari varie più meno entrambi entrambe ambedue assai "
              "abbastanza diversi diverse"},
    WordClass{"numerals up to twelve, and the first ordinals",
              "due tre quattro cinque sei sette otto nove dieci undici dodici primo prima "
              "primi prime"},
    WordClass{"conjunctions",
              "e ed o od ma però anzi né se anche neanche nemmeno neppure pure pur oppure "
              "ovvero ossia cioè dunque quindi perciò pertanto allora infatti mentre perché "
              "affinché benché sebbene poiché giacché siccome purché qualora quando come che "
              "finché appena tuttavia bensì sia eppure"},
    WordClass{"essere, to be",
              "essere sono sei è siamo siete ero eri era eravamo eravate erano fui fosti fu "
              "fummo foste furono sarò sarai sarà saremo sarete saranno sarei saresti sarebbe "
              "saremmo sareste sarebbero sia siate siano fossi fosse fossimo fossero essendo "
              "stato stata stati state c'è c'era c'erano n'è"},
    WordClass{"avere, to have",
              "avere aver ho hai ha abbiamo avete hanno avevo avevi aveva avevamo avevate "
              "avevano ebbi avesti ebbe avemmo aveste ebbero avrò avrai avrà avremo avrete "
              "avranno avrei avresti avrebbe avremmo avreste avrebbero abbia abbiate abbiano "
              "avessi avesse avessimo avessero avendo avuto avuta avuti avute"},
    WordClass{"fare, to do",
              "fare far faccio fai fa facciamo fate fanno facevo facevi faceva facevamo "
              "facevate facevano feci facesti fece facemmo faceste fecero farò farai farà "
              "faremo farete faranno farei faresti farebbe faremmo fareste farebbero faccia "
              "facciate facciano facessi facesse facessimo facessero facendo fatto"},
    WordClass{"stare and andare as auxiliaries",
              "stare star sto stai sta stiamo state stanno stavo stavi stava stavamo stavate "
              "stavano stetti stesti stette stemmo steste stettero starò starai starà staremo "
              "starete staranno starei staresti starebbe staremmo stareste starebbero stia "
              "stiate stiano stessi stesse stessimo stessero stando vado vai va andiamo "
              "andate vanno vada vadano andrà andrebbe andrebbero"},
    WordClass{"potere, dovere, volere",
              "potere poter posso puoi può possiamo potete possono potevo poteva potevano "
              "potrò potrai potrà potremo potrete potranno potrei potresti potrebbe potremmo "
              "potreste potrebbero possa possano potesse potessero potendo potuto dovere "
              "dover devo debbo devi deve dobbiamo dovete devono debbono dovevo doveva "
              "dovevano dovrò dovrai dovrà dovremo dovrete dovranno dovrei dovresti dovrebbe "
              "dovremmo dovreste dovrebbero debba debbano dovesse dovessero dovendo dovuto "
              "volere voler voglio vuoi vuolemo volete vogliono volevo voleva volevano vorrò "
              "vorrà vorranno vorrei vorresti vorrebbe vorremmo vorreste vorrebberono volesse "
              "volendo voluto bisogna occorre"},
    WordClass{"negation and assent", "non no sì mai già mica nemmeno affatto"},
    WordClass{"adverbs of place and time",
              "qui qua lì là quassù laggiù altrove dappertutto su giù fuori dentro ora adesso "
              "poi allora ancora sempre spesso talvolta subito presto tardi prima dopo ormai "
              "finora intanto mentre infine appena"},
    WordClass{"adverbs of degree and linking",
              "così molto più meno troppo solo soltanto solamente quasi circa proprio anche "
              "inoltre invece forse magari almeno addirittura soprattutto specialmente ecc "
              "eccetera davvero veramente ben comunque ecco piuttosto perfino persino"},
    WordClass{"interjections", "ah oh eh ciao grazie prego ok"},
};

}  // namespace

std::span<const WordClass> italian_stop_words() noexcept { return kClasses; }

}  // namespace edau
