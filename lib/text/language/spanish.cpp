// Spanish function words, by closed class. Verbs of closed classes stand in all
// persons, since their forms are irregular; words are listed with and without
// the accent where many write none.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles", "el la los las lo un una unos unas al del"},
    WordClass{"personal pronouns",
              "yo mí me conmigo tú tu ti te contigo vos usted ustedes él ella ello nosotros "
              "nosotras vosotros vosotras os ellos ellas nos le les lo la los las se sí "
              "consigo uds ud mismo misma mismos mismas"},
    WordClass{"possessives",
              "mi mis mío mía míos mías tu tus tuyo tuya tuyos tuyas su sus suyo suya suyos "
              "suyas nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras cuyo "
              "cuya cuyos cuyas"},
    WordClass{"demonstratives",
              "este esta estos estas esto éste ésta éstos éstas ese esa esos esas eso ése ésa "
              "ésos ésas aquel aquella aquellos aquellas aquello aquél aquélla tal tales"},
    WordClass{"interrogatives and relatives",
              "que qué quien quién quienes quiénes cual cuál cuales cuáles cuando cuándo "
              "cuanto cuánto cuanta cuánta cuantos cuántos cuantas cuántas donde dónde adonde "
              "adónde como cómo porqué"},
    WordClass{"quantifiers and indefinite pronouns",
              "todo toda todos todas cada cualquier cualquiera cualesquiera alguno alguna "
              "algunos algunas algún alguien algo ninguno ninguna ningún ningunos nadie nada "
              "otro otra otros otras mucho mucha muchos muchas poco poca pocos pocas varios "
              "varias demasiado demasiada demasiados demasiadas bastante bastantes tanto "
              "tanta tantos tantas más mas menos ambos ambas demás sendos cierto cierta "
              "ciertos ciertas diversos diversas uno"},
    WordClass{"numerals up to twelve, and the first ordinals",
              "dos tres cuatro cinco seis siete ocho nueve diez once doce primer primero "
              "primera primeros primeras"},
    WordClass{"prepositions",
              "a ante bajo con contra de desde durante en entre excepto hacia hasta mediante "
              "para por pro salvo según segun sin so sobre tras versus cerca lejos dentro "
              "fuera encima debajo delante detrás alrededor junto respecto acerca antes "
              "después despues incluso"},
    WordClass{"conjunctions",
              "y e o u ni pero sino aunque porque pues si como cuando mientras luego así "
              "conque sea ya bien entonces puesto salvo apenas tanto ora"},
    WordClass{"ser, to be",
              "ser soy eres es somos sois son era eras éramos erais eran fui fuiste fue "
              "fuimos fuisteis fueron seré serás será seremos seréis serán sería serías "
              "seríamos seríais serían sea seas seamos seáis sean fuera fueras fuéramos "
              "fuerais fueran fuese fueses fuésemos fueseis fuesen siendo sido sé"},
    WordClass{"estar, to be somewhere or in a state",
              "estar estoy estás está estamos estáis están estaba estabas estábamos estabais "
              "estaban estuve estuviste estuvo estuvimos estuvisteis estuvieron estaré "
              "estarás estará estaremos estaréis estarán estaría estarías estaríamos "
              "estaríais estarían esté estés estemos estéis estén estuviera estuvieras "
              "estuviéramos estuvierais estuvieran estuviese estuvieses estuviésemos "
              "estuvieseis estuviesen estando estado estad"},
    WordClass{"haber, to have",
              "haber he has ha hay hemos habéis han había habías habíamos habíais habían hube "
              "hubiste hubo hubimos hubisteis hubieron habré habrás habrá habremos habréis "
              "habrán habría habrías habríamos habríais habrían haya hayas hayamos hayáis "
              "hayan hubiera hubieras hubiéramos hubierais hubieran hubiese hubieses "
              "hubiésemos hubieseis hubiesen habiendo habido habida habidos habidas"},
    WordClass{"tener, to have",
              "tener tengo tienes tiene tenemos tenéis tienen tenía tenías teníamos teníais "
              "tenían tuve tuviste tuvo tuvimos tuvisteis tuvieron tendré tendrás tendrá "
              "tendremos tendréis tendrán tendría tendrías tendríamos tendríais tendrían "
              "tenga tengas tengamos tengáis tengan tuviera tuvieras tuviéramos tuvierais "
              "tuvieran tuviese tuvieses tuviésemos tuvieseis tuviesen teniendo tenido tenida "
              "tenidos tenidas tened"},
    WordClass{"hacer and ir as auxiliaries",
              "hacer hago haces hace hacemos hacen hacía hacían hizo hicieron hará harán "
              "haría harían haga hagan haciendo hecho ir voy vas va vamos vais van iba ibas "
              "íbamos iban vaya vayan vayamos yendo ido"},
    WordClass{"poder, deber, querer, soler",
              "poder puedo puedes puede podemos podéis pueden podía podían pude pudo pudieron "
              "podré podrás podrá podremos podrán podría podrías podríamos podrían pueda "
              "puedas podamos puedan pudiera pudieran pudiese pudiendo podido deber debo "
              "debes debe debemos debéis deben debía debían deberé deberá deberán debería "
              "deberías deberíamos deberían deba deban debiera debieran debido querer quiero "
              "quieres quiere queremos quieren quería querían querría querrían quisiera "
              "quiera quieran suele suelen solía solían"},
    WordClass{"negation and assent", "no sí si nunca jamás tampoco también tambien ni"},
    WordClass{"adverbs of place and time",
              "aquí aqui acá ahí ahi allí alli allá ahora ya aún aun todavía todavia siempre "
              "luego entonces antes después pronto tarde temprano arriba abajo adelante atrás "
              "aparte además mientras apenas recién"},
    WordClass{"adverbs of degree and linking",
              "muy más tan casi solo sólo solamente así asi tal quizá quizás acaso además "
              "embargo obstante igualmente incluso excepto bien sobretodo especialmente "
              "realmente simplemente etc ej etcétera"},
    WordClass{"interjections", "ah oh eh hola gracias ok"},
};

}  // namespace

std::span<const WordClass> spanish_stop_words() noexcept { return kClasses; }

}  // namespace edau
