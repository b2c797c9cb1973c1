// Hungarian function words, by closed class: pronouns with their cases,
// postpositions with their personal endings, and the verbal prefixes, which
// stand apart in many sentences.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles", "a az egy"},
    WordClass{"personal pronouns",
              "én te ő mi ti ők engem téged őt minket bennünket titeket benneteket őket nekem "
              "neked neki nekünk nektek nekik velem veled vele velünk veletek velük rólam "
              "rólad róla rólunk rólatok róluk rám rád rá ránk rátok rájuk nálam nálad nála "
              "nálunk nálatok náluk tőlem tőled tőle tőlünk tőletek tőlük hozzám hozzád hozzá "
              "hozzánk hozzátok hozzájuk bennem benned benne bennünk bennetek bennük belőlem "
              "belőled belőle belőlünk belőlük belém beléd belé belénk beléjük rajtam rajtad "
              "rajta rajtunk rajtatok rajtuk érte értünk értetek értük ön önök önt önöket "
              "önnek önöknek"},
    WordClass{"reflexive, reciprocal and possessive pronouns",
              "maga magam magad magát magának magával magunk magatok maguk magukat maguknak "
              "magától önmaga egymás egymást egymásnak egymással egymástól enyém tiéd övé "
              "miénk tiétek övék saját"},
    WordClass{"demonstratives, near",
              "ez ezt ezek ezeket ezen ennek ezeknek ezzel ezekkel ebben ezekben ebből "
              "ezekből ebbe ezekbe erre ezekre erről ezekről ehhez ezekhez ettől ezektől "
              "ennél ezért eddig ekkor ilyen ilyenek ilyet ilyenkor emilyen ekkora ennyi "
              "ennyire így itt innen ide imigyen efféle eme ezután ezúttal emellett ezenkívül"},
    WordClass{"demonstratives, far",
              "az azt azok azokat azon annak azoknak azzal azokkal abban azokban abból "
              "azokból abba azokba arra azokra arról azokról ahhoz azokhoz attól azoktól "
              "annál azért addig akkor olyan olyanok olyat olyankor amolyan akkora annyi "
              "annyira úgy ott onnan oda aféle ama azután ugyanaz ugyanazt ugyanez ugyanolyan "
              "ugyanúgy ugyanakkor ugyanott ugyanannyi"},
    WordClass{"interrogatives",
              "ki kit kik kiket kinek kiknek kivel mi mit mik miket minek mivel miről miből "
              "mibe mire miben mihez mitől miért milyen milyenek mely melyik melyiket hány "
              "hányan mennyi mennyire mekkora hol honnan hová hova merre mikor meddig mióta "
              "hogyan hogy miként miféle ugye vajon"},
    WordClass{"relatives",
              "aki akit akik akiket akinek akiknek akivel akikkel akiről akihez akitől ami "
              "amit amik amiket aminek amivel amiről amiből amibe amire amiben amihez amitől "
              "amiért amely amelyek amelyet amelyeket amelynek amelyeknek amellyel amelyekkel "
              "amelyről amelyből amelybe amelyre amelyben amelyekben amelyhez amelytől "
              "amelyik melyek melyet melynek melyben ahol ahonnan ahová ahova amerre amikor "
              "ameddig amióta ahogy ahogyan amint amilyen amennyi amennyire amennyiben "
              "amekkora akár akárki akármi akármilyen bárki bármi bármit bármilyen bármely "
              "bármelyik bárhol bármikor"},
    WordClass{"indefinite pronouns and quantifiers",
              "valaki valakit valakinek valami valamit valamely valamelyik valamennyi "
              "valamilyen valahol valahogy valamikor valahova néhány némely némelyik néha "
              "olykor egyes egyesek egyik egyike másik másikat más mások mást másnak máshol "
              "máskor többi többiek több többet többek legtöbb kevés kevesebb legkevesebb sok "
              "sokan sokat sokkal sokféle minden mindent mindennek mindenki mindenkit "
              "mindenkinek mindegyik mindkét mindkettő mindenhol mindenütt mindenféle összes "
              "egész teljes valamennyien bizonyos különféle egyéb egyetlen egyre senki senkit "
              "senkinek semmi semmit semminek semmilyen semelyik sehol soha sose semmiképp "
              "egyaránt mindannyian mindnyájan elég eléggé túl kicsit alig"},
    WordClass{"numerals up to twelve, and the first ordinals",
              "egy kettő két három négy öt nyolc kilenc tíz tizenegy tizenkettő első elsőként "
              "először másodszor"},
    WordClass{"postpositions",
              "alá alatt alól által át ellen ellenére elé előtt elől felé felett felől fölé "
              "fölött fölül helyett iránt keresztül kívül belül között közé közül közben "
              "kapcsán következtében köré körül környékén mellé mellett mellől miatt mögé "
              "mögött mögül múlva nélkül óta során számára részére szemben szerint szerte "
              "révén túl után végett végig esetén esetében kapcsolatban érdekében alapján "
              "való illetően képest együtt"},
    WordClass{"postpositions with personal endings",
              "alattam alattunk általa általam általuk ellene ellenem ellenük előttem előtte "
              "előttünk előttük helyette helyettem felettem fölötte fölöttünk iránta irántam "
              "közte közöttünk közöttük közülünk közülük köztük köztünk mellette mellettem "
              "mellettünk mellettük miattam miatta miattunk miattuk mögötte nélküle nélkülem "
              "nélkülük szerintem szerinted szerinte szerintünk szerintük számomra számodra "
              "számunkra számukra utána utánam utánuk körülötte"},
    WordClass{"conjunctions",
              "és s meg de vagy vagyis avagy hanem ám azonban viszont pedig mert mivel hiszen "
              "ugyanis ha hogy hogyha mint mintha mintsem bár habár noha ámbár míg amíg "
              "mialatt miközben mielőtt miután mihelyt tehát ezért azért így akkor illetve "
              "ill illetőleg valamint továbbá sőt is sem se ne nehogy akár mégis mégsem csak "
              "csakhogy azaz úgyhogy mivelhogy merthogy kivéve"},
    WordClass{"lenni, to be, and nincs, there is not",
              "vagyok vagy van vagyunk vagytok vannak voltam voltál volt voltunk voltatok "
              "voltak leszek leszel lesz leszünk lesztek lesznek lett lettek lettem lettünk "
              "legyek legyél legyen legyünk legyenek lennék lennél lenne lennénk lennének "
              "lenni volna volnának volnék lévő levő lehet lehetett lehetne lehetnek nincs "
              "nincsen nincsenek sincs sincsenek"},
    WordClass{"auxiliaries",
              "kell kellett kellene kellenek kelljen kéne fog fogok fogsz fogunk fogtok "
              "fognak fogja fogják szokott muszáj"},
    WordClass{"verbal prefixes, which stand apart",
              "abba alá át be bele el elő fel föl fenn félre hátra hozzá ide ki keresztül "
              "körül le meg mellé neki oda össze rá szét tovább túl újra vissza végig"},
    WordClass{"negation and assent",
              "nem ne se sem soha sohasem sosem semmiképpen igen nincs dehogy persze"},
    WordClass{"adverbs of place and time",
              "itt ott innen onnan ide oda most majd már még mindig éppen épp éppúgy ekkor "
              "akkor aztán azután ezután azóta eddig addig gyakran ritkán ismét újra megint "
              "előbb utóbb később korábban régen azonnal rögtön nemrég nemsokára végül "
              "először közben kint bent fent lent kívül belül"},
    WordClass{"adverbs of degree and linking",
              "nagyon igazán eléggé túl csak csupán csakis szinte majdnem körülbelül kb kb. "
              "legalább leginkább inkább talán esetleg valószínűleg biztosan bizony tényleg "
              "ugye különben egyébként általában főleg főként különösen elsősorban "
              "mindenképpen egyáltalán nemcsak szintén ugyancsak is például pl pl. stb stb. "
              "ún vagyis hát ilyesmi jóval annyival egyrészt másrészt akárcsak sőt ill."},
    WordClass{"the particle of questions and wishes", "e bárcsak hadd vajon csak"},
    WordClass{"interjections", "hát jaj no na nos szia köszönöm ok oké"},
};

}  // namespace

std::span<const WordClass> hungarian_stop_words() noexcept { return kClasses; }

}  // namespace edau
