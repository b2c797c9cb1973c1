// Finnish function words, by closed class. Pronouns stand in all their cases.
// Suffixed forms of words that carry meaning by themselves ("paikassa") do not.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"personal pronouns, first person",
              "minä minun minut minua minussa minusta minuun minulla minulta minulle minuna "
              "minuksi mä mun mua mussa muhun mulla multa mulle me meidän meidät meitä meissä "
              "meistä meihin meillä meiltä meille meinä meiksi"},
    WordClass{"personal pronouns, second person",
              "sinä sinun sinut sinua sinussa sinusta sinuun sinulla sinulta sinulle sinuna "
              "sinuksi sä sun sut sua sulla sulta sulle te teidän teidät teitä teissä teistä "
              "teihin teillä teiltä teille teinä teiksi"},
    WordClass{"personal pronouns, third person",
              "hän hänen hänet häntä hänessä hänestä häneen hänellä häneltä hänelle hänenä "
              "häneksi he heidän heidät heitä heissä heistä heihin heillä heiltä heille "
              "heiksi"},
    WordClass{"reflexive and reciprocal pronouns",
              "itse itseni itsesi itsensä itsemme itsenne itseäni itseäsi itseään itseämme "
              "itsestä itsestään itsellä itselleen itsessään toisensa toisiaan toistensa "
              "toisilleen toistaan"},
    WordClass{"demonstratives in the singular",
              "tämä tämän tätä tässä tästä tähän tällä tältä tälle tänä täksi tuo tuon tuota "
              "tuossa tuosta tuohon tuolla tuolta tuolle tuona tuoksi se sen sitä siinä siitä "
              "siihen sillä siltä sille sinä siksi siten"},
    WordClass{"demonstratives in the plural",
              "nämä näiden näitten näitä näissä näistä näihin näillä näiltä näille näinä "
              "näiksi nuo noiden noitten noita noissa noista noihin noilla noilta noille "
              "noina noiksi ne niiden niitten niitä niissä niistä niihin niillä niiltä niille "
              "niinä niiksi"},
    WordClass{"demonstrative adjectives",
              "sellainen sellaisen sellaista sellaisessa sellaisesta sellaiseen sellaiset "
              "sellaisten sellaisia sellaisissa sellaisista sellaisiin tällainen tällaisen "
              "tällaista tällaisessa tällaiset tällaisten tällaisia tuollainen tuollaisen "
              "tuollaista tuollaiset tuollaisia semmoinen semmoista tämmöinen tämmöistä sama "
              "saman samaa samassa samasta samaan samat samoja samojen"},
    WordClass{"interrogatives",
              "kuka kenen kenet ketä kenessä kenestä keneen kenellä keneltä kenelle kenenä "
              "keneksi ketkä keiden keitä keissä keistä keihin keillä keiltä keille keinä "
              "keiksi mikä minkä mitä missä mistä mihin millä miltä mille minä miksi mitkä "
              "miten milloin kumpi kumman kumpaa kumpikin kuinka minne mihinkä millainen "
              "millaisen millaista millaiset millaisia miksei paljonko"},
    WordClass{"relatives",
              "joka jonka jota jossa josta johon jolla jolta jolle jona joksi jotka joiden "
              "joitten joita joissa joista joihin joilla joilta joille joina joiksi jolloin "
              "jonne jollainen"},
    WordClass{"indefinite pronouns and quantifiers",
              "joku jonkun jotakuta jollekin jollakin joltakin jokin jonkin jotakin jotain "
              "jossakin jossain jostakin jostain johonkin jotkut jotkin joitakin joidenkin "
              "joissakin joistakin kukaan kenenkään ketään kenelläkään kenellekään mikään "
              "minkään mitään missään mistään mihinkään millään mitkään mitkin jokainen "
              "jokaisen jokaista jokaisella jokaiselle kaikki kaiken kaikkea kaikkein "
              "kaikkien kaikkia kaikissa kaikista kaikkiin kaikilla kaikilta kaikille moni "
              "monen monta monessa monet monien monia monissa monista muu muun muuta muussa "
              "muusta muuhun muut muiden muita muissa muista muihin muilla muille toinen "
              "toisen toista toisessa toisesta toiseen toiset toisten toisia harva harvat "
              "usea usean useat useita useiden molemmat molempien molempia kumpikaan eräs "
              "erään erästä eräät eräitä koko paljon vähän enemmän vähemmän eniten vähiten "
              "hieman liian tarpeeksi jonkinlainen minkäänlainen kaikenlainen kaikenlaista"},
    WordClass{"numerals up to twelve",
              "yksi yhden yhtä yhdestä yhteen yhdellä kaksi kahden kahta kahdessa kahdesta "
              "kahteen kolme kolmen kolmea neljä neljän viisi viiden kuusi kuuden seitsemän "
              "kahdeksan yhdeksän kymmenen yksitoista kaksitoista"},
    WordClass{"olla, to be",
              "olla olen olet on olemme olette ovat ole oli olin olit olimme olitte olivat "
              "olisi olisin olisit olisimme olisitte olisivat ollut olleet lienee lienevät "
              "ollaan oltiin olisiko onko oliko ovatko oletko olenko olkoon oltava ollessa "
              "oleva olevan olevaa olevat olevia olevien ollakseen"},
    WordClass{"the negative verb",
              "en et ei emme ette eivät eikä enkä etkä emmekä ettekä eivätkä eikö etkö enkö "
              "eivätkö älä älkää älköön ettei etteivät etten ettet ellei elleivät ellen "
              "jollei miksei"},
    WordClass{"modals",
              "voi voin voit voimme voitte voivat voida voisi voisin voisit voisimme voisitte "
              "voisivat voinut voitu voitaisiin voidaan täytyy täytyi täytyisi pitää pitäisi "
              "piti pitänyt pidä tulee tulisi saa saan saat saamme saatte saavat saada saisi "
              "saisin saisivat sai saivat saanut saako voiko pitäisikö taitaa lienee täydy"},
    WordClass{"conjunctions",
              "että ja jos joten koska kuin mutta niin sekä sillä tai vaan vai vaikka kun eli "
              "joko kuten kunhan kunnes jotta jottei mikäli sikäli ellei joskin paitsi siis "
              "ennenkuin saati niinkuin puolestaan"},
    WordClass{"prepositions and postpositions",
              "alla alle alta ansiosta asti edellä edessä edestä eteen ennen ilman jälkeen "
              "kanssa kautta keskellä keskelle keskeltä kesken kohdalla kohti kohtaan lähellä "
              "lähelle läheltä läpi luo luona luota lisäksi mukaan mukaisesti mukana myötä "
              "ohi ohella osalta päällä päälle päältä päin perusteella poikki puolella "
              "puolesta saakka sijaan sijasta sisällä sisälle sisältä suhteen takana taakse "
              "takaa takia tähden ulkopuolella vaille varten vasten vastaan vieressä viereen "
              "vierestä vuoksi välillä välille väliltä yhteydessä yli yllä ylle ylitse ympäri "
              "ympärillä ympärille johdosta koskien noin pitkin"},
    WordClass{"particles",
              "kyllä joo juu myös myöskään vain ainoastaan vasta edes jopa juuri aivan ihan "
              "melko melkein hyvin erittäin varsin kai ehkä muka kenties toki sentään tosin "
              "muuten nimittäin kuitenkin kuitenkaan kumminkin silti tokko toisaalta toisin "
              "etenkin erityisesti lähinnä lähes tosiaan todella tosi ylipäätään suunnilleen"},
    WordClass{"adverbs of place and time",
              "nyt nykyisin nykyään sitten silloin tällöin siellä täällä sieltä täältä sinne "
              "tänne tuolla tuonne siinä tässä aina usein joskus koskaan ikinä jo enää vielä "
              "heti pian taas jälleen kohta äsken ensin lopuksi myöhemmin aiemmin aikaisemmin "
              "edelleen yhä muualla muualta muualle kaikkialla takaisin pois esiin mukaan "
              "näin niin noin täten joten siis siksi jolloin samoin lisäksi esimerkiksi esim "
              "jne ym mm eli"},
    WordClass{"interjections", "hei moi kiitos no niin ok okei ah oh"},
};

}  // namespace

std::span<const WordClass> finnish_stop_words() noexcept { return kClasses; }

}  // namespace edau
