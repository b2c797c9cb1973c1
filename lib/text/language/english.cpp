// English function words, by closed class. A word stands here because of its
// class, never because it is frequent: "work", "young", "home" and "help" say
// what a submission is about and are not here.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles", "a an the"},
    WordClass{"personal pronouns",
              "i me my mine myself we us our ours ourselves you your yours yourself yourselves "
              "he him his himself she her hers herself it its itself they them their theirs "
              "themselves themself one's oneself ye thee thou thy"},
    WordClass{"indefinite pronouns",
              "anybody anyone anything everybody everyone everything nobody none nothing "
              "somebody someone something somewhere anywhere everywhere nowhere whoever "
              "whatever whichever whomever whenever wherever however"},
    WordClass{"demonstratives", "this that these those such"},
    WordClass{"interrogatives and relatives",
              "who whom whose which what when where why how whether whereby wherein"},
    WordClass{"quantifiers and determiners",
              "all any both each either neither every few fewer little less least many more "
              "most much no other others another several some enough own same various"},
    WordClass{"prepositions",
              "about above across after against along alongside amid among amongst around as at "
              "atop before behind below beneath beside besides between beyond by despite down "
              "during except for from in inside into like near of off on onto out outside over "
              "past per regarding round since than through throughout till to toward towards "
              "under underneath unlike until unto up upon via with within without vs"},
    WordClass{"conjunctions",
              "and but or nor so yet because although though if unless while whilst whereas "
              "lest else otherwise plus"},
    WordClass{"be",
              "be am is are was were been being ain't isn't aren't wasn't weren't isnt arent "
              "wasnt werent aint"},
    WordClass{"have", "have has had having haven't hasn't hadn't havent hasnt hadnt"},
    WordClass{"do", "do does did done doing don't doesn't didn't dont doesnt didnt"},
    WordClass{"get and go as auxiliaries",
              "get gets got gotten getting gonna gotta wanna go goes going gone went"},
    WordClass{"nouns that stand for any other", "thing things stuff"},
    WordClass{"modals and semi-modals",
              "can could may might must shall should will would ought cannot can't couldn't "
              "mightn't mustn't shan't shouldn't won't wouldn't needn't cant couldnt shouldnt "
              "wont wouldnt let lets let's used need needs needed needing"},
    WordClass{"numerals up to twelve, and the ordinals of counting points",
              "one ones two three four five six seven eight nine ten eleven twelve first "
              "firstly second secondly third thirdly"},
    WordClass{"pronouns, question words and here, there with a contracted verb",
              "i'm i'd i'll i've you're you'd you'll you've he's he'd he'll she's she'd she'll "
              "it's it'd it'll we're we'd we'll we've they're they'd they'll they've that's "
              "that'd that'll there's there'd there'll here's who's who'd who'll who've what's "
              "what'll when's where's why's how's"},
    WordClass{"pronoun contractions without their apostrophe",
              "im ive id youre youve youd theyre theyve theyd weve thats whats theres hes shes "
              "heres whos"},
    WordClass{"negation and assent", "not never yes yeah yep nope ok okay"},
    WordClass{"pro-adverbs of place and time",
              "here there now then once again ever always often sometimes usually already still "
              "soon today yet ago away back elsewhere"},
    WordClass{"degree and focus adverbs",
              "very too quite rather really just only even also almost nearly so far well "
              "simply mostly mainly merely actually basically literally totally completely "
              "absolutely somewhat pretty especially particularly"},
    WordClass{"linking adverbs",
              "therefore thus hence however moreover further furthermore instead meanwhile "
              "nevertheless nonetheless anyway though perhaps maybe probably possibly certainly "
              "obviously clearly etc eg ie e.g i.e"},
    WordClass{"interjections", "oh ah hello hi hey please thanks thank cheers sorry lol um er"},
    WordClass{"letters left by contractions", "s t d m ll re ve"},
};

}  // namespace

std::span<const WordClass> english_stop_words() noexcept { return kClasses; }

}  // namespace edau
