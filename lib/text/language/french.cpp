// French function words, by closed class. What an apostrophe cuts short ("l'",
// "qu'") stands with it and without it: some writers leave a space there, some
// no apostrophe.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles, alone and with a preposition",
              "le la les l' l un une des du de d' d au aux"},
    WordClass{"personal pronouns",
              "je j' j me m' m moi tu te t' t toi il elle on nous vous ils elles lui leur eux "
              "se s' s soi y en le la les moi-même toi-même lui-même elle-même nous-mêmes "
              "vous-mêmes eux-mêmes elles-mêmes soi-même"},
    WordClass{"possessives",
              "mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs mien mienne "
              "miens miennes tien tienne tiens tiennes sien sienne siens siennes nôtre nôtres "
              "vôtre vôtres"},
    WordClass{"demonstratives",
              "ce c' c ç' ces cet cette ceci cela celà ça celui celle ceux celles celui-ci "
              "celle-ci ceux-ci celles-ci celui-là celle-là ceux-là celles-là tel telle tels "
              "telles"},
    WordClass{"interrogatives and relatives",
              "qui que qu' qu quoi quel quelle quels quelles lequel laquelle lesquels "
              "lesquelles auquel auxquels auxquelles duquel desquels desquelles dont où quand "
              "comment pourquoi combien est-ce"},
    WordClass{"quantifiers and indefinite pronouns",
              "tout toute tous toutes chaque chacun chacune aucun aucune aucuns aucunes nul "
              "nulle nuls nulles certain certaine certains certaines autre autres autrui même "
              "mêmes plusieurs quelque quelques quelqu' quelqu'un quelqu'une quelques-uns "
              "quelques-unes quelconque quiconque rien divers diverses maint maints maintes "
              "beaucoup peu trop assez plus moins tant autant davantage plupart"},
    WordClass{"numerals up to twelve, and the first ordinals",
              "deux trois quatre cinq six sept huit neuf dix onze douze premier première "
              "premiers premières premièrement deuxièmement"},
    WordClass{"prepositions",
              "à dans par pour sur sous sans avec chez contre entre envers vers depuis dès "
              "durant pendant devant derrière avant après jusque jusqu' jusqu jusques hors "
              "hormis malgré outre parmi selon suivant sauf voici voilà via concernant quant "
              "lors afin autour près loin auprès grâce moyennant excepté dedans dehors dessus "
              "dessous au-delà au-dessus au-dessous vis-à-vis"},
    WordClass{"conjunctions",
              "et ou mais donc or ni car si s' comme que lorsque lorsqu' puisque puisqu' "
              "quoique quoiqu' parce tandis alors ainsi cependant toutefois néanmoins "
              "pourtant sinon soit sitôt"},
    WordClass{"être, to be",
              "être suis es est sommes êtes sont étais était étions étiez étaient fus fut "
              "fûmes fûtes furent serai seras sera serons serez seront serais serait serions "
              "seriez seraient sois soit soyons soyez soient fusse fusses fût fussions "
              "fussiez fussent étant été étée étés étées"},
    WordClass{"avoir, to have",
              "avoir ai as a avons avez ont avais avait avions aviez avaient eus eut eûmes "
              "eûtes eurent aurai auras aura aurons aurez auront aurais aurait aurions auriez "
              "auraient aie aies ait ayons ayez aient eusse eusses eût eussions eussiez "
              "eussent ayant eu eue eues"},
    WordClass{"faire and aller as auxiliaries",
              "faire fais fait faisons faites font faisais faisait faisaient fera feront "
              "ferait feraient faisant fasse fassent vais vas va allons allez vont aller "
              "allait allaient ira iront irait aille aillent"},
    WordClass{"pouvoir, devoir, vouloir, falloir, savoir",
              "pouvoir peux peut pouvons pouvez peuvent pouvais pouvait pouvaient pourra "
              "pourrai pourras pourrons pourrez pourront pourrais pourrait pourrions pourriez "
              "pourraient puisse puissent puissions pu devoir dois doit devons devez doivent "
              "devais devait devaient devra devrai devrons devrez devront devrais devrait "
              "devrions devriez devraient doive dû vouloir veux veut voulons voulez veulent "
              "voulais voulait voulaient voudrais voudrait voudraient voulu faut fallait "
              "faudra faudrait faille fallu"},
    WordClass{"negation and assent", "ne n' n pas jamais non oui plus guère nullement aucunement"},
    WordClass{"adverbs of place and time",
              "ici là là-bas ailleurs partout ci maintenant aujourd'hui alors puis ensuite "
              "enfin déjà encore toujours souvent parfois quelquefois jadis bientôt tôt tard "
              "tantôt autrefois désormais aussitôt longtemps actuellement"},
    WordClass{"adverbs of degree and linking",
              "très si aussi bien mieux plutôt presque quasi environ seulement surtout "
              "notamment vraiment tellement particulièrement simplement justement peut-être "
              "certes effectivement finalement également autrement car donc encore même voire "
              "c'est-à-dire etc"},
    WordClass{"verb and pronoun joined",
              "est-ce n'est c'est c'était y-a-t-il a-t-on peut-on faut-il"},
    WordClass{"interjections", "ah oh eh hélas bonjour merci ok svp"},
};

}  // namespace

std::span<const WordClass> french_stop_words() noexcept { return kClasses; }

}  // namespace edau
