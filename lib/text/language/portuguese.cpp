// Portuguese function words, by closed class, with the contractions of
// prepositions. Spellings of Portugal and Brazil stand side by side.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles", "o a os as um uma uns umas"},
    WordClass{"prepositions with an article, pronoun or demonstrative",
              "ao à aos às do da dos das dum duma duns dumas no na nos nas num numa nuns "
              "numas pelo pela pelos pelas dele dela deles delas nele nela neles nelas deste "
              "desta destes destas disto neste nesta nestes nestas nisto desse dessa desses "
              "dessas disso nesse nessa nesses nessas nisso daquele daquela daqueles daquelas "
              "daquilo naquele naquela naqueles naquelas naquilo àquele àquela àqueles "
              "àquelas àquilo doutro doutra noutro noutra daí daqui dali donde aonde pro pra "
              "pros pras"},
    WordClass{"personal pronouns",
              "eu me mim comigo tu te ti contigo você vocês ele ela lhe o a se si consigo nós "
              "nos conosco connosco vós vos convosco eles elas lhes os as mo to "
              "lho lha mesmo mesma mesmos mesmas próprio própria próprios próprias"},
    WordClass{"possessives",
              "meu minha meus minhas teu tua teus tuas seu sua seus suas nosso nossa nossos "
              "nossas vosso vossa vossos vossas cujo cuja cujos cujas"},
    WordClass{"demonstratives",
              "este esta estes estas isto esse essa esses essas isso aquele aquela aqueles "
              "aquelas aquilo tal tais"},
    WordClass{"interrogatives and relatives",
              "que quê quem qual quais quanto quanta quantos quantas quando onde como porque "
              "porquê"},
    WordClass{"quantifiers and indefinite pronouns",
              "todo toda todos todas tudo cada qualquer quaisquer algum alguma alguns algumas "
              "alguém algo nenhum nenhuma nenhuns nenhumas ninguém nada outro outra outros "
              "outras outrem muito muita muitos muitas pouco pouca poucos poucas vários "
              "várias demasiado demasiada demais bastante bastantes tanto tanta tantos tantas "
              "mais menos ambos ambas certo certa certos certas diversos diversas"},
    WordClass{"numerals up to twelve, and the first ordinals",
              "dois duas três quatro cinco seis sete oito nove dez onze doze primeiro "
              "primeira primeiros primeiras"},
    WordClass{"prepositions",
              "a ante após até com conforme contra de desde durante em entre exceto excepto "
              "mediante para perante por salvo segundo sem sob sobre trás perto longe dentro "
              "fora acima abaixo atrás diante junto acerca antes depois através além aquém "
              "devido quanto"},
    WordClass{"conjunctions",
              "e ou mas porém todavia contudo entretanto nem que se porque pois como quando "
              "enquanto embora conquanto logo portanto ora senão apesar assim conforme"},
    WordClass{"ser, to be",
              "ser sou és é somos sois são era eras éramos éreis eram fui foste foi fomos "
              "fostes foram serei serás será seremos sereis serão seria serias seríamos "
              "seríeis seriam seja sejas sejamos sejais sejam fosse fosses fôssemos fôsseis "
              "fossem for fores formos fordes forem fora fôramos sendo sido"},
    WordClass{"estar, to be somewhere or in a state",
              "estar estou estás está estamos estais estão estava estavas estávamos estavam "
              "estive estiveste esteve estivemos estiveram estarei estará estaremos estarão "
              "estaria estaríamos estariam esteja estejas estejamos estejam estivesse "
              "estivéssemos estivessem estiver estivermos estiverem estivera estivéramos "
              "estando estado tá tô tão"},
    WordClass{"haver, to have",
              "haver hei hás há havemos hão havia havíamos haviam houve houvemos houveram "
              "houvera houvéramos haverá haverão haveria haveriam haja hajamos hajam houvesse "
              "houvéssemos houvessem houver houvermos houverem houverei houverá houveremos "
              "houverão houveria houveríamos houveriam havendo havido"},
    WordClass{"ter, to have",
              "ter tenho tens tem temos tendes têm tinha tinhas tínhamos tinham tive tiveste "
              "teve tivemos tiveram tivera tivéramos terei terás terá teremos terão teria "
              "terias teríamos teriam tenha tenhas tenhamos tenham tivesse tivéssemos "
              "tivessem tiver tivermos tiverem tendo tido"},
    WordClass{"fazer and ir as auxiliaries",
              "fazer faço faz fazemos fazem fazia faziam fez fizeram fará farão faria fariam "
              "faça façam fazendo feito ir vou vais vai vamos vão ia íamos iam irá irão iria "
              "iriam vá indo ido"},
    WordClass{"poder, dever, querer",
              "poder posso podes pode podemos podem podia podiam pôde puderam poderei poderá "
              "poderemos poderão poderia poderias poderíamos poderiam possa possas possamos "
              "possam pudesse pudessem puder puderem podendo podido dever devo deves deve "
              "devemos devem devia deviam deverá deverão deveria deveríamos deveriam deva "
              "devam devendo querer quero queres quer queremos querem queria queriam quis "
              "quisesse quiser queira queiram"},
    WordClass{"negation and assent", "não sim nunca jamais tampouco também"},
    WordClass{"adverbs of place and time",
              "aqui cá aí ali lá acolá agora já ainda sempre logo então antes depois cedo "
              "tarde nunca afinal enfim outrora aliás"},
    WordClass{"adverbs of degree and linking",
              "muito mais tão quase só somente apenas assim talvez quiçá inclusive aliás "
              "mesmo bem sobretudo principalmente especialmente realmente simplesmente "
              "ademais ainda eis etc né"},
    WordClass{"interjections", "ah oh eh olá oi obrigado obrigada ok"},
};

}  // namespace

std::span<const WordClass> portuguese_stop_words() noexcept { return kClasses; }

}  // namespace edau
