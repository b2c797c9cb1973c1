// Welsh function words, by closed class, with the mutated and the spoken forms
// in which they are written. Clitics ('r 'n 'u …) are taken off before the
// lookup, so "a'r" needs no line of its own. "meddwl", "plentyn" and "cefnogi"
// say what a submission is about and are not here.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"articles, and the clitics where a space stands before them",
              "y yr r 'r 'n 'u 'w 'i 'm 'ch 'th"},
    WordClass{"personal pronouns",
              "i fi mi ti di chdi ef fe e fo o hi ni chi chwi nhw hwy hwythau minnau finnau "
              "tithau dithau yntau hithau ninnau chithau nhwthau myfi tydi efe hyhi nyni "
              "chwychwi hwynt"},
    WordClass{"possessives and infixed pronouns", "fy dy ei ein eich eu m th w u n ch"},
    WordClass{"reflexives and reciprocals", "hun hunan hunain gilydd"},
    WordClass{"demonstratives",
              "hwn hon hyn hwnnw honno hynny rhain rheini rheiny rheina hwnna honna yma yna acw "
              "yno hynna dyma dyna fan fanna fama ma na"},
    WordClass{"interrogatives",
              "beth be pwy pam paham sut pryd ble lle pa faint sawl fath ba p'un pun phwy phryd "
              "bryd pham"},
    WordClass{"quantifiers and determiners",
              "pob bob pawb bawb popeth bopeth rhai rai rhyw ryw rhywun rywun rhywbeth rywbeth "
              "rhywle rywle unrhyw neb dim ddim llawer lawer mwy fwy mwyaf fwyaf llai lai "
              "lleiaf leiaf gormod ormod digon ddigon ychydig tipyn dipyn arall eraill holl "
              "hollol oll gyd cwbl gwbl ambell amryw cymaint gymaint cynifer lot nifer phob "
              "phawb phopeth rhywfaint rywfaint rhywbryd rywbryd rhywsut rywsut pobman bobman "
              "unlle nunlle"},
    WordClass{"numerals up to ten, twelve, and the first ordinals",
              "un dau ddau dwy ddwy tri dri tair dair pedwar bedwar pedair bedair pump bump pum "
              "bum chwech chwe saith wyth naw deg ddeg deuddeg ddeuddeg phedwar phedair phum "
              "phump thri thair cyntaf gyntaf ail"},
    WordClass{"prepositions",
              "am ar at dan o dros drwy trwy tros tan efo er erbyn ers gan gen ger gyda gydag "
              "heb hyd i mewn fewn oddi oddeutu rhag rhwng tu tua tuag wrth yn yng ym ynghylch "
              "ynglyn ynglŷn amgylch gwmpas blaen cyfer gyfer draws fesul ffwrdd fyny gerllaw "
              "hefo ledled is isod uchod uwchben ymhen ymlaen ystod plith blith wahân gwahân "
              "bant â thros thrwy thua ogystal ynghyd ymhlith ymysg ymhellach uwch islaw allan "
              "lan lawr heblaw megis fel"},
    WordClass{"inflected prepositions",
              "arna arnaf arnat arno arni arnom arnon arnoch arnyn arnynt ata ataf atat ato ati "
              "atom aton atoch atyn atynt amdana amdanaf amdanat amdano amdani amdanom amdanon "
              "amdanoch amdanyn amdanynt gennyf gennyt gynno ganddo ganddi gennym gynnon "
              "gennych gynnoch ganddyn ganddynt imi iddo iddi inni ichi iddyn iddynt iddom "
              "ohona ohonof ohono ohoni ohonom ohonon ohonoch ohonyn ohonynt yna ynof ynddo "
              "ynddi ynom ynoch ynddyn ynddynt drosto drosti drosom drosoch drostyn drostynt "
              "trosto hebddo hebddi hebddyn hebddynt wrtha wrthyf wrtho wrthi wrthym wrthych "
              "wrthyn wrthynt rhyngddo rhyngom rhyngoch rhyngddyn rhyngddynt trwyddo drwyddo "
              "drwyddi drwyddynt"},
    WordClass{"conjunctions",
              "a ac ag ond neu nac na nag naill os pan phan pe ped tra nes oni oherwydd achos "
              "felly canys gan cyn wedi ar ôl er mwyn fel serch mai taw phe"},
    WordClass{"particles and negation",
              "fe mi a y yr nid nad nas ni na onid ai go rhy mor cyn po yn wrth peidio beidio"},
    WordClass{"bod, to be",
              "bod fod mod mae maen ydw dw rydw rwy wyf wyt ydy ydi yw ydyn ydym ydych ydynt "
              "dydw dydy dydi dyw dydyn dydych rydyn rydym rydych maent sydd sy oes does roedd "
              "oedd oeddwn oeddet oeddem oedden oeddech oeddent roeddwn roeddem roedden "
              "roeddech roeddent doedd bu fu bues buodd buom buon fuon bydd fydd byddaf fydda "
              "bydda byddi byddwn fyddwn byddwch byddan byddant fyddan bydden byddai fyddai "
              "baswn fasai basai basen byddech byddent byddem fyddem fyddi fyddwch fyddent "
              "fyddech fydden fyddaf buaswn fuaswn buasai fuasai bûm bai bae baent oeddach "
              "oeddan ydwyf ydyw ydan dydan rwyf dwi bo fo sa dylwn"},
    WordClass{"auxiliaries and modals",
              "gall all gallu allu gallaf alla galla gallwn allwn gallwch allwch gallan allan "
              "gallai allai gallem gallen gallent gellir ellir gellid dylai ddylai dylid ddylid "
              "dylem dylen ddylen dylent dylech ddylech dylwn ddylwn dyle ddyle eisiau isio "
              "rhaid angen cael gael chael caiff gaiff cewch gewch cei chei gei ceir cafodd "
              "gafodd gwneud wneud gwna wna gwnaeth wnaeth gwnewch wneir gwneir gwnaf wnaf "
              "gwnawn wnawn wnes nath neud neith"},
    WordClass{"adverbs of degree, focus and time",
              "iawn hefyd eto byth erioed bellach eisoes nawr rwan rŵan wedyn mond hyd oed "
              "braidd bron eithaf eitha gweddol chwaith ychwaith weithiau hwnt aml heddiw fyth "
              "rioed eisioes cynt gynt unwaith enwedig hytrach nis"},
    WordClass{"linking adverbs",
              "felly hynny bynnag tebyg debyg siŵr siwr efallai hwyrach falle ella sef"},
    WordClass{"nouns that stand for any other", "peth pethau bethau phethau"},
    WordClass{"mynd, to go, as an auxiliary",
              "mynd fynd af ei aiff awn ewch ant aeth es aethon aethant eith"},
    WordClass{"abbreviations of for example and that is", "e.e h.y"},
    WordClass{"interjections", "ie nage nac do naddo diolch plis plîs helo o ah wel"},
};

}  // namespace

std::span<const WordClass> welsh_stop_words() noexcept { return kClasses; }

}  // namespace edau
