// Irish function words, by closed class: prepositions joined with the article
// and with pronouns, the copula, and the particles before verbs. What an
// apostrophe cuts short ("d'", "b'") stands with it and without it where it is
// more than one letter. Eclipsed and lenited forms are listed.
#include <array>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

constexpr std::array kClasses = {
    WordClass{"the article, and prepositions with it",
              "an na den don sa san sna ón faoin óna ina lena faoina trína dá dár inár lenár "
              "faoinár trínár ónár ins tríd trí insan"},
    WordClass{"personal pronouns",
              "mé tú thú sé é sí í sinn muid sibh siad iad mise tusa thusa seisean eisean "
              "sise ise sinne muidne sibhse siadsan iadsan féin ea"},
    WordClass{"possessives and the preverbal clitics", "mo m' do d' t' a ár bhur bhúr"},
    WordClass{"demonstratives", "seo sin siúd úd so san ansin ansan anseo ansiúd amhlaidh"},
    WordClass{"interrogatives", "cé cad céard conas cathain cá cár cén cérb cérbh cibé pé"},
    WordClass{"quantifiers and indefinite pronouns",
              "gach uile chuile aon haon eile céile chéile éigin cuid chuid gcuid roinnt "
              "iomaí iomad iomarca mórán beagán méid mhéid mhéad cách aoinne éinne dada faic "
              "ceachtar neachtar cúpla oiread níos is uilig"},
    WordClass{"cardinal numbers",
              "aon haon dó dhá dá trí ceithre ceathair cúig sé seacht ocht hocht naoi deich "
              "fiche tríocha daichead caoga seasca seachtó ochtó nócha céad déag dhéag gcéad "
              "chéad"},
    WordClass{"numbers of persons",
              "beirt bheirt mbeirt triúr dtriúr ceathrar gceathrar cúigear gcúigear seisear "
              "seachtar ochtar hochtar naonúr deichniúr"},
    WordClass{"the first ordinals", "chéad dara tríú"},
    WordClass{"prepositions",
              "ag ar as ó chuig chun chum cois de do faoi fé fá fara gan go i in idir le mar "
              "maidir os roimh roimhe seachas tar thar timpeall trí um dtí éis tréis réir "
              "cionn chomh leis arna measc dála ainneoin fad feadh trasna amach isteach "
              "amuigh istigh anuas aníos síos suas thuas thíos anonn anall thall abhus "
              "comhair chomhair gcomhair mbun dtaobh dtaca ndiaidh diaidh tuairim gcoinne "
              "dteannta dtuairim bhfochair"},
    WordClass{"prepositional pronouns",
              "agam agat aige aici againn agaibh acu orm ort air uirthi orainn oraibh orthu "
              "asam asat aisti asainn asaibh astu uaim uait uaidh uaithi uainn uaibh uathu "
              "chugam chugat chuige chuici chugainn chugaibh chucu díom díot dínn díbh díobh "
              "dom domsa duit duitse dó di dúinn daoibh dóibh fúm fút fúithi fúinn fúibh "
              "fúthu ionam ionat ann inti ionainn ionaibh iontu eadrainn eadraibh eatarthu "
              "liom liomsa leat leatsa leis léi linn libh leo leosan romham romhat roimhe "
              "roimpi romhainn romhaibh rompu tharam thart thairis thairsti tharainn tríom "
              "tríd tríthi trínn tríothu umam uime"},
    WordClass{"conjunctions",
              "agus is nó ná ach mar má dá muna mura murab go gur gurb gurbh nach nár nárbh "
              "sula sular nuair óir toisc cé bíodh sara fós freisin ionas ós ó"},
    WordClass{"particles before verbs, and the copula",
              "a an ar níor ní nach nár cha char chan go gur is ba b' ab gurb gurbh arb arbh "
              "nárbh níorbh b'fhéidir dob dar darb darbh cérbh más dá murab"},
    WordClass{"bí, to be",
              "bí tá táim táimid atá atáim atáimid níl nílim nílimid bhfuil bhfuilim "
              "bhfuilimid fuil bíonn bím bímid mbíonn bhíonn bhí bhíos bhíomar bhíodar rabhas "
              "raibh rabhamar rabhadar rabhthas bhíothas beidh beimid bheidh mbeidh beifear "
              "beadh bheadh mbeadh bheinn mbeinn bheifeá bheimis bheidís mbeidís bheifí bíodh "
              "bídís bhíodh mbíodh beith bheith"},
    WordClass{"auxiliaries: déan, féad, caith and others before a verbal noun",
              "déan déanann déanamh dhéanamh ndéanamh rinne rinneadh dhéanfadh féidir fhéidir "
              "féadfaidh féadann fhéadfadh caithfidh gcaithfidh chaithfeadh gcaithfeadh"},
    WordClass{"adverbs of time and place",
              "anois ansin ansan riamh choíche fós cheana arís minic uaireanta ariamh "
              "láithreach fadó gcónaí anseo ansiúd ais fad"},
    WordClass{"adverbs of degree and linking",
              "an-chuid ró an chomh freisin fosta leis sách measartha cuíosach beagnach "
              "díreach amháin mháin áfach ámh b'fhéidir srl msh fiú ndáiríre iarbhír"},
};

}  // namespace

std::span<const WordClass> irish_stop_words() noexcept { return kClasses; }

}  // namespace edau
