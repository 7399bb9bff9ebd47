#include "extract/claims/modality.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/claims/marked_text.h"

namespace pige {
namespace {

const ModalityWords& french_words() {
  static const ModalityWords words = [] {
    auto loaded = ModalityWords::load(PIGE_LANG_DIR, "fr", french_lexicon(), french_syntax());
    EXPECT_TRUE(loaded) << loaded.error().message();
    return std::move(loaded).value();
  }();
  return words;
}

struct Row {
  const char* text;  // the claim's trigger between stars
  Modality modality;
};

constexpr Modality kAsserted = Modality::asserted;
constexpr Modality kUncertain = Modality::uncertain;
constexpr Modality kFuture = Modality::future;
constexpr Modality kNegated = Modality::negated;

// What the verb's own group says: mood, tense, modals, negation.
constexpr Row kOwnGroup[] = {
    {"[OpenAI] a *levé* {40 milliards de dollars}.", kAsserted},
    {"[OpenAI] *lève* {40 milliards de dollars}.", kAsserted},
    {"[Wave] avait *bouclé* une série A de {200 millions}.", kAsserted},
    {"[Uber] s'est *délesté* de {6 700 salariés}.", kAsserted},
    // The conditional of hearsay.
    {"[OpenAI] aurait *levé* {40 milliards de dollars}.", kUncertain},
    {"[Google] *négocierait* la reprise de [Wiz].", kUncertain},
    {"La start-up serait *valorisée* {3 milliards}.", kUncertain},
    {"[OpenAI] pourrait *enregistrer* des pertes de {5 milliards}.", kUncertain},
    // "devrait" announces, and so does the future.
    {"Cette somme devrait *atteindre* {20 milliards}.", kFuture},
    {"[Washington] devrait être *desservie*.", kFuture},
    {"La licorne *réduira* ses équipes de moitié.", kFuture},
    {"Le groupe sera *racheté* par [SoftBank].", kFuture},
    {"L'éditeur va se *séparer* de {200 salariés}.", kFuture},
    {"La puissance pourra *atteindre* {un gigawatt}.", kFuture},
    {"L'entreprise doit *ouvrir* une usine en 2026.", kFuture},
    {"L'entreprise avait dû se *séparer* de {13 %} de ses équipes.", kAsserted},
    // Verbs that govern an infinitive.
    {"La société compte *doubler* ses effectifs.", kFuture},
    {"La société *compte* {350 salariés}.", kAsserted},
    {"[Brookfield] prévoit d'*injecter* {20 milliards}.", kFuture},
    {"Son président veut *tripler* cette capacité.", kFuture},
    {"[Tesla] promet d'*aligner* {une dizaine} de véhicules.", kFuture},
    {"[Atos] s'apprête à *céder* sa filiale.", kFuture},
    {"Le groupe a annoncé vouloir *lever* {10 millions}.", kFuture},
    {"Le groupe annonce avoir *levé* {10 millions}.", kAsserted},
    {"[OpenAI] envisage de *racheter* [Windsurf].", kUncertain},
    {"[OpenAI] tente de *racheter* [Windsurf].", kUncertain},
    {"[OpenAI] vient de *racheter* [Windsurf].", kAsserted},
    {"La société peut *traiter* {200 000 commandes}.", kAsserted},
    {"Il dément en revanche y avoir *investi* le moindre dollar.", kNegated},
    {"[Wiz] a refusé de se *vendre* à [Google].", kNegated},
    {"[Apple] a failli *racheter* [Tesla].", kNegated},
    {"[Apple] renonce à *construire* une voiture.", kNegated},
    // Negation, and what looks like it.
    {"L'État n'a pas *racheté* [BDS].", kNegated},
    {"[Doctissimo] n'a pour l'heure *écopé* d'aucune amende.", kNegated},
    {"[Deezer] n'a jamais *dégagé* de bénéfice.", kNegated},
    {"Aucun fonds n'a *investi* dans [Deezer].", kNegated},
    {"L'activité n'a *rapporté* que {41 millions}.", kAsserted},
    {"Elle n'*emploie* plus que {200 personnes}.", kAsserted},
    {"Elle n'*emploie* plus {200 personnes}.", kNegated},
    {"Elle n'a pas seulement *levé* {10 millions}.", kAsserted},
    {"Elle ne devrait *encaisser* que {10 milliards}.", kFuture},
    {"Le groupe ne compte pas *licencier*.", kNegated},
    {"Le groupe n'exclut pas de *racheter* [Wiz].", kUncertain},
    {"[Atos] n'aurait pas *vendu* sa filiale.", kNegated},
    // A date to come makes a present a plan.
    {"La société *ouvre* une usine {d'ici 2030}.", kFuture},
    {"La société a *ouvert* une usine, pour la doubler {d'ici 2030}.", kAsserted},
};

// Words beside the verb, and what governs its clause.
constexpr Row kClause[] = {
    {"[OpenAI] a peut-être *levé* {40 milliards}.", kUncertain},
    {"Une levée de {20 millions} est dans les tuyaux, [Wiz] *emploie* {200 personnes}.", kAsserted},
    {"Si [OpenAI] *lève* {40 milliards}, [SoftBank] paiera.", kUncertain},
    {"S'il *lève* {40 milliards}, [SoftBank] paiera.", kUncertain},
    {"Même si [OpenAI] *perd* {5 milliards}, [SoftBank] paie.", kAsserted},
    {"Si l'on en croit le quotidien, [OpenAI] a *levé* {40 milliards}.", kAsserted},
    {"Il est prévu qu'elle n'*encaisse* que {10 milliards}.", kFuture},
    {"[OpenAI] s'attend à ce que [Microsoft] *verse* {10 milliards}.", kFuture},
    {"Le PDG indique que la société a *levé* {10 millions}.", kAsserted},
    {"Le PDG dément que la société ait *levé* {10 millions}.", kNegated},
    {"Le PDG n'a pas confirmé que la société a *levé* {10 millions}.", kUncertain},
    {"Le groupe a annoncé qu'il *investirait* {10 millions}.", kFuture},
    {"Le quotidien a indiqué que le groupe aurait *investi* {10 millions}.", kUncertain},
    {"Une rumeur indiquant que [Microsoft] allait *investir* {10 milliards} circulait.",
     kUncertain},
    {"Selon la rumeur, [Microsoft] *investit* {10 milliards}.", kUncertain},
    {"Selon [The Information], [Microsoft] *investit* {10 milliards}.", kAsserted},
    {"[Meta] *rachète* [Scale AI] ?", kUncertain},
    {"Pourquoi [Meta] *rachète* [Scale AI] ?", kAsserted},
    {"[Google], qui envisage une cession, a *racheté* [Wiz].", kAsserted},
    {"[Google] pourrait céder [Waze], qui *emploie* {500 personnes}.", kAsserted},
};

// Verbs without a person.
constexpr Row kWithoutPerson[] = {
    {"La licorne réduira ses équipes, en *supprimant* {350 emplois}.", kFuture},
    {"En *levant* {40 milliards}, la firme atteint {300 milliards}.", kAsserted},
    {"Le fonds investirait {2 milliards}, *valorisant* la société {14 milliards}.", kUncertain},
    {"*Valorisée* {80 milliards}, l'entreprise pourrait entrer en Bourse.", kAsserted},
    {"[OpenAI], *valorisée* {157 milliards}, envisage une levée.", kAsserted},
    {"Les {254 millions} *levés* en 2022 ont servi.", kAsserted},
    {"[Wiz] aurait levé {10 millions} et *recruté* {50 personnes}.", kUncertain},
    {"[Wiz] va lever {10 millions} et *recruter* {50 personnes}.", kFuture},
    {"Les Émirats arabes unis, prêts à *débourser* {30 milliards}.", kFuture},
    {"Le groupe a confirmé son intention de *racheter* [Wiz].", kFuture},
    {"Le groupe est en pourparlers pour *racheter* [Wiz].", kUncertain},
    {"Il est possible de *lever* {10 millions}.", kUncertain},
    {"Elle a levé {10 millions} pour *recruter* {50 personnes}.", kFuture},
    {"Il a bondi de {29 %} pour s'*établir* à {74 milliards}.", kAsserted},
    {"Il a été condamné pour avoir *détourné* {3 millions}.", kAsserted},
    {"La société a grandi sans *lever* un euro.", kNegated},
    {"Après avoir *levé* {10 millions}, la société recrute.", kAsserted},
};

// Triggers that are no verbs.
constexpr Row kNouns[] = {
    {"[PayFit] officialise une *levée* de {10 millions}.", kAsserted},
    {"Une nouvelle *levée*, d'une vingtaine de millions, serait en préparation.", kUncertain},
    {"Une *augmentation de capital* de {233 millions} est au programme.", kFuture},
    {"{455 millions} de *chiffre d'affaires* sont toujours attendus.", kFuture},
    {"L'éditeur vise un *chiffre d'affaires* de {455 millions}.", kFuture},
    {"L'éditeur négocie une *levée* de {10 millions}.", kUncertain},
    {"Le projet de *rachat* de [Wiz] pour {23 milliards}.", kFuture},
    {"Une éventuelle *acquisition* de [Wiz] pour {23 milliards}.", kUncertain},
    {"Une rumeur de *rachat* circule.", kUncertain},
    {"La prochaine *levée* de [Wiz] portera sur {23 millions}.", kFuture},
    {"Les discussions sur une *levée* de {10 millions} avancent.", kUncertain},
    {"Le *rachat* de [Wiz] a échoué.", kNegated},
    {"Le *rachat* de [Wiz] est annulé.", kNegated},
    {"[Google] a renoncé au *rachat* de [Wiz].", kNegated},
    {"L'échec de l'*acquisition* de [Wiz].", kNegated},
    {"[Anthropic] n'est pas *rentable*.", kNegated},
    {"[Anthropic] n'est plus *rentable*.", kNegated},
    {"[Anthropic] est *rentable*.", kAsserted},
    {"[Anthropic] sera *rentable* en 2028.", kFuture},
    {"[Anthropic], toujours pas *rentable*, recrute.", kNegated},
    {"[Exotrail], dont le *tour de table* de {54 millions} a fait du bruit.", kAsserted},
    {"[Wiz] a levé {10 millions} et sa *valorisation* pourrait atteindre {1 milliard}.",
     kUncertain},
    {"Le *tour de table* de {54 millions} doit servir à recruter.", kAsserted},
    {"*Forte* d'une centaine de salariés, la société compte doubler ses effectifs.", kAsserted},
    {"Après avoir laissé filer [HubSpot], [Google] *négocierait* la reprise de [Wiz].", kUncertain},
    {"Nous serons à l'*équilibre* en 2026.", kFuture},
    {"[Deezer] espère tirer {un milliard} de *revenus* annuels.", kFuture},
    {"*Valorisée* {5 milliards}, l'entreprise vaut-elle vraiment son prix ?", kAsserted},
    {"[Doctissimo], lui aussi *visé* par une plainte, s'est tu.", kAsserted},
    {"Elle en a profité pour annoncer la finalisation de son *alliance*.", kAsserted},
    {"Elle promet, à l'horizon 2025, une *machine* de {1 000 qubits}.", kFuture},
};

class Modalities : public testing::TestWithParam<Row> {};

TEST_P(Modalities, AreThoseOfTheWordsAround) {
  const auto& [text, modality] = GetParam();
  const MarkedText marked = read_marked(text);
  const auto sentences =
      find_sentences(marked.article, marked.annotations, french_lexicon(), french_syntax());
  ASSERT_EQ(sentences.size(), 1U) << text;
  const auto [first, last] = tokens_in(sentences.front(), marked.trigger);
  ASSERT_LT(first, last) << text;
  EXPECT_EQ(to_string(modality_of(sentences.front(), first, last, french_syntax(), french_words())),
            to_string(modality))
      << text;
}

INSTANTIATE_TEST_SUITE_P(OwnGroup, Modalities, testing::ValuesIn(kOwnGroup));
INSTANTIATE_TEST_SUITE_P(Clause, Modalities, testing::ValuesIn(kClause));
INSTANTIATE_TEST_SUITE_P(WithoutPerson, Modalities, testing::ValuesIn(kWithoutPerson));
INSTANTIATE_TEST_SUITE_P(Nouns, Modalities, testing::ValuesIn(kNouns));

}  // namespace
}  // namespace pige
