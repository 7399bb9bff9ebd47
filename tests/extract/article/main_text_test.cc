// What is text and what is not inside the element that holds an article: pages of our own
// writing, one for each mechanism that decides it.

#include "extract/article/main_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/article/extract_article.h"
#include "tests/extract/article/pages.h"

namespace pige {
namespace {

Article read(std::string html) {
  Page page;
  page.bytes = std::move(html);
  return *extract_article(page, phrases());
}

constexpr std::string_view kFirst =
    "Calame a levé douze millions d'euros auprès de deux fonds européens, a annoncé mardi sa "
    "directrice.";
constexpr std::string_view kSecond =
    "La jeune pousse nantaise, qui emploie 40 personnes, veut doubler ses effectifs d'ici deux "
    "ans.";
constexpr std::string_view kThird =
    "Elle prépare aussi, selon nos informations, l'ouverture d'un bureau à Lisbonne au printemps.";

constexpr std::string_view kLong =
    "Les deux fonds, l'un allemand, l'autre suédois, avaient suivi la société depuis ses débuts. "
    "Ils disent croire à son idée : prêter aux boulangers les fours dont ils ont besoin, et se "
    "payer sur le pain. La banque régionale, qui avait refusé de le faire il y a trois ans, est "
    "entrée dans la ronde au dernier moment, et apporte deux millions. Il en reste quatre à "
    "trouver, que la directrice espère obtenir des salariés eux-mêmes avant la fin de l'été.";

std::string p(std::string_view text) { return "<p>" + std::string(text) + "</p>\n"; }

std::string lines(std::initializer_list<std::string_view> all) {
  std::string text;
  for (const std::string_view line : all) {
    if (!text.empty()) text.push_back('\n');
    text.append(line);
  }
  return text;
}

const std::string kBody = p(kFirst) + p(kSecond) + p(kThird);
const std::string kText = lines({kFirst, kSecond, kThird});

struct Insertion {
  std::string_view what;
  std::string html;  // between the first and the second paragraph
  std::string_view text;
};

const Insertion kInside[] = {
    {"a short line is a paragraph like its neighbours", "<p>Voici pourquoi</p>", "Voici pourquoi"},
    {"but not when it stands in a box of labels", "<div><div>00:12</div><div>HD</div></div>", ""},
    {"an address is text", "<p><a href=x>www.calame.example/rapport.pdf</a></p>",
     "www.calame.example/rapport.pdf"},
    {"a link of words leads elsewhere", "<p><a href=x>Le nuage qui valait trois</a></p>", ""},
    {"a list with a link among its items is a list",
     "<ul><li>Deux fonds européens</li><li><a href=x>Calame</a></li><li>Une banque</li><li>Ses "
     "salariés</li></ul>",
     "Deux fonds européens\nCalame\nUne banque\nSes salariés"},
    {"a list of links is none",
     "<ul><li><a href=x>Calame</a></li><li><a href=y>Nubia</a></li><li>et d'autres</li></ul>",
     "et d'autres"},
    {"a custom element inside a sentence is words of it",
     "<p>La somme, <x-note>confirmée</x-note>, est rare en Europe pour une société si jeune.</p>",
     "La somme, confirmée, est rare en Europe pour une société si jeune."},
    {"what has advertisements is none",
     "<section class=has-ads><p>" + std::string(kThird) + " Rien ne presse.</p></section>",
     std::string_view()},
    {"what starts as a date does may be a heading", "<h2>Le prix</h2>", "Le prix"},
    {"or a sentence", "<p>Le reste suivra.</p>", "Le reste suivra."},
    {"but not where it is one", "<p>Le 11 février 2026</p>", ""},
    {"a section may begin with an <h1>", "<h1>Deux fonds</h1>", "Deux fonds"},
    {"another article, presented",
     "<article><h3><a href=x>Nubia lève aussi</a></h3><p>Le concurrent de Calame a trouvé un fonds "
     "à Berlin, deux ans après ses débuts.</p></article>",
     ""},
    {"a figure whose picture comes later",
     "<figure><div class=lazy></div><div>Le siège de Calame</div></figure>", ""},
    {"a tweet is quoted",
     "<blockquote class=twitter-tweet><p>Nous ouvrons à Lisbonne, venez nous y voir en mai.</p>"
     "</blockquote>",
     "Nous ouvrons à Lisbonne, venez nous y voir en mai."},
    {"the rest that a subscription opens",
     "<p style='display:none'>La banque, elle, apporte deux millions sur les douze annoncés.</p>",
     "La banque, elle, apporte deux millions sur les douze annoncés."},
};

TEST(MainText, DecidesWhatStandsBetweenTwoParagraphs) {
  for (const auto& [what, html, text] : kInside) {
    std::string expected{kFirst};
    if (what.starts_with("what has")) {
      expected += "\n" + std::string(kThird) + " Rien ne presse.";
    } else if (!text.empty()) {
      expected += "\n" + std::string(text);
    }
    expected += "\n" + lines({kSecond, kThird, kLong});
    const std::string page = "<h1>Calame lève douze millions</h1><div class=texte>" + p(kFirst) +
                             html + p(kSecond) + p(kThird) + p(kLong) + "</div>";
    EXPECT_EQ(read(page).text, expected) << what;
  }
}

std::string about(std::string_view name) {
  return std::string(name) + " sert chaque nuit aux boulangers qui le louent, dit la directrice.";
}

// Boxes alike, each with a link, are teasers only where the link is their title.
TEST(MainText, AFeatureThatEndsWithALinkIsNoTeaser) {
  std::string features;
  std::string text = kText;
  for (const std::string_view name : {"Le four", "Le pétrin", "Le fournil"}) {
    features += "<li class=feature><h2>" + std::string(name) + "</h2>" + p(about(name)) +
                "<a href=/x>Tout savoir sur cet outil</a></li>";
    text += "\n" + lines({name, about(name)});
  }
  EXPECT_EQ(read("<main>" + kBody + "<ul>" + features + "</ul></main>").text, text);
}

TEST(MainText, AReferenceThatEndsWithItsLinksIsNoTeaser) {
  std::string references;
  for (int i = 0; i < 4; ++i) {
    references += "<li class=ref>" + p(about("Le four " + std::to_string(i))) +
                  "<p><a href=/x>Voir dans le catalogue</a></p>";
  }
  const std::string text = read("<main>" + kBody + "<ol>" + references + "</ol></main>").text;
  EXPECT_TRUE(text.starts_with(kText + "\n" + about("Le four 0"))) << text;
}

TEST(MainText, AQuotationOfTheTextIsSaidOnce) {
  const std::string quote = "<div class=x>« Doubler ses effectifs d'ici deux ans »</div>";
  EXPECT_EQ(read("<article>" + p(kFirst) + quote + p(kSecond) + p(kThird) + "</article>").text,
            kText);
}

TEST(MainText, ReadsThePointsAboveTheText) {
  constexpr std::string_view kPoints[] = {"Douze millions d'euros pour Calame",
                                          "Un bureau à Lisbonne au printemps"};
  const std::string points =
      "<ul><li>" + std::string(kPoints[0]) + "</li><li>" + std::string(kPoints[1]) + "</li></ul>";
  EXPECT_EQ(
      read("<main><h1>Calame lève</h1>" + points + "<div class=texte>" + kBody + "</div></main>")
          .text,
      lines({kPoints[0], kPoints[1], kText}));
}

TEST(MainText, AHeadingBehindTheTextThatNamesItsAuthorEndsIt) {
  EXPECT_EQ(read("<main><div>" + kBody + p(kLong) + "</div><h2>Par Jeanne Martin</h2><div>" +
                 p("Elle suit les jeunes pousses de l'Ouest depuis Nantes, où elle est née.") +
                 "</div></main>")
                .text,
            kText + "\n" + std::string(kLong));
}

TEST(MainText, ReadsTheRestThatAButtonShows) {
  const std::string rest = "<div style='display:none'>" + p(kThird) + p(kLong) + "</div>";
  EXPECT_EQ(
      read("<div class=texte><div>" + p(kFirst) + p(kSecond) + "</div>" + rest + "</div>").text,
      kText + "\n" + std::string(kLong));
  // In the midst of the text it is a box of the page's own.
  EXPECT_EQ(read("<article><div>" + p(kFirst) + "</div>" + rest + "<div>" + p(kSecond) +
                 p(about("Le four")) + "</div></article>")
                .text,
            lines({kFirst, kSecond, about("Le four")}));
}

// A page may be hidden whole until its script has run; what it hides beside what it shows, it
// hides.
TEST(MainText, ReadsWhatIsHiddenOnlyWhereThatIsNearlyAll) {
  const std::string body = kBody + p(kLong);
  EXPECT_EQ(read("<body><div style='opacity:0;visibility:hidden'>" + body + "</div></body>").text,
            kText + "\n" + std::string(kLong));
  EXPECT_EQ(read("<article><div style='visibility: hidden'>" + p(kLong) + p(kThird) +
                 "</div><div>" + p(kFirst) + p(kSecond) + "</div></article>")
                .text,
            lines({kFirst, kSecond}));
}

TEST(MainText, KeepsTheKindOfEachBlock) {
  const Article article =
      read("<article>" + p(kFirst) + "<h2>Qui paie</h2>" + p(kSecond) +
           "<blockquote><p>« Nous irons à Lisbonne au printemps », dit-elle.</p></blockquote>"
           "<ul><li>Deux fonds européens, dont un à Berlin.</li></ul>"
           "<table><tr><td>Fonds allemand</td><td>8 M€</td></tr></table>"
           "<pre>calame --lever 12</pre>" +
           p(kThird) + "</article>");
  std::vector<BlockKind> kinds;
  for (const Block& block : article.blocks) kinds.push_back(block.kind);
  const std::vector<BlockKind> expected = {
      BlockKind::paragraph, BlockKind::heading,   BlockKind::paragraph,
      BlockKind::quotation, BlockKind::list_item, BlockKind::table,
      BlockKind::table,     BlockKind::code,      BlockKind::paragraph};
  EXPECT_EQ(kinds, expected) << article.text;
}

TEST(MainText, LeavesOutWhoWroteIt) {
  const std::string html =
      "<meta name=author content='Jeanne Martin'><article>" + kBody +
      p("Jeanne Martin suit les jeunes pousses de l'Ouest depuis Nantes, où elle est née.") +
      "</article>";
  EXPECT_EQ(read(html).text, kText);
  // Who is spoken of may have the name of somebody else.
  EXPECT_NE(read("<article>" + kBody +
                 p("Jeanne Martin suit les jeunes pousses de l'Ouest depuis Nantes, où elle est "
                   "née.") +
                 "</article>")
                .text,
            kText);
}

TEST(MainText, LeavesOutDatesUnderTheStandfirst) {
  const std::string summary =
      "La directrice veut ouvrir à Lisbonne, et doubler les effectifs de la jeune pousse.";
  const Article article = read("<main><h1>Calame lève</h1>" + p(summary) +
                               "<div><div>Publié le 11 février 2026 à 08:01</div></div><div>" +
                               kBody + "</div></main>");
  EXPECT_EQ(article.text, summary + "\n" + kText);
}

// A theme calls all of its parts widgets, the text included.
TEST(MainText, ANameDoesNotOutweighMuchText) {
  EXPECT_EQ(read("<body><div class='widget'>" + kBody + "</div></body>").text, kText);
}

TEST(MainText, PrefersWhatStandsUnderTheHeadline) {
  std::string river;
  for (int i = 0; i < 4; ++i) {
    river += "<div class=entry" + std::to_string(i) + "><p>Une autre société, la numéro " +
             std::to_string(i) + ", a trouvé des fonds cette semaine à l'étranger.</p></div>";
  }
  const Article article = read(
      "<title>Calame lève douze millions</title><body><div><h1>Calame lève douze millions</h1>" +
      p(kFirst) + p(kSecond) + "</div><div id=river>" + river + "</div></body>");
  EXPECT_TRUE(article.text.starts_with(lines({kFirst, kSecond}))) << article.text;
}

TEST(MainText, TheTeaserOfThisPageIsTheArticle) {
  std::string stories;
  for (const std::string_view title :
       {"Calame lève douze millions", "Nubia ferme son bureau", "Trois fours pour un boulanger"}) {
    stories += "<div class=story><h2><a href=/x>" + std::string(title) + "</a></h2>" +
               p(title == "Calame lève douze millions" ? kFirst : kThird) + "</div>";
  }
  EXPECT_EQ(read("<title>Calame lève douze millions</title><body>" + stories + "</body>").text,
            kFirst);
}

TEST(MainText, ReadsHeadingsWhereThereIsNothingElse) {
  EXPECT_EQ(read("<article><h2>Fermé pour travaux</h2></article>").text, "Fermé pour travaux");
}

TEST(MainText, DropsTheCopyForOtherScreensButNotARefrain) {
  const std::string box = "<div class=m>" + p(kSecond) + "</div>";
  EXPECT_EQ(read("<article><div>" + kBody + "</div>" + box + "</article>").text, kText);
  const std::string refrain = "<section>" + p(kThird) + p(kSecond) + "</section>";
  const std::string other = "<section>" + p(kFirst) + p(kSecond) + "</section>";
  EXPECT_EQ(read("<article>" + other + refrain + "</article>").text,
            lines({kFirst, kSecond, kThird, kSecond}));
}

TEST(MainText, ShowsWhatIsHiddenOnlyOnce) {
  const std::string json =
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"" +
      std::string(kFirst) + " " + std::string(kSecond) + " " + std::string(kThird) + "\"}</script>";
  EXPECT_EQ(read(json + "<article>" + kBody + "<div hidden>" + p(lines({kFirst, kSecond})) +
                 "</div></article>")
                .text,
            kText);
}

TEST(MainText, ReadsTheDataOfScriptsAtLast) {
  const std::string blocks = "[{\"type\":\"p\",\"text\":\"" + std::string(kFirst) +
                             "\"},{\"type\":\"p\",\"text\":\"" + std::string(kSecond) +
                             "\"},{\"type\":\"p\",\"text\":\"" + std::string(kThird) +
                             "\"},{\"type\":\"p\",\"text\":\"" + std::string(kLong) +
                             "\"},{\"text\":\"" + std::string(kLong) + "\"}]";
  const std::string html =
      "<body><div id=app></div><script type=application/json>{\"props\":{\"path\":\"/a\","
      "\"article\":{\"title\":\"Calame\",\"body\":" +
      blocks + "}}}</script></body>";
  EXPECT_TRUE(read(html).text.starts_with(lines({kFirst, kSecond, kThird}))) << read(html).text;
  const std::string assigned =
      "<body><div id=app></div><script>window.__STATE__ = {\"body\":" + blocks + ",\"rest\":\"" +
      std::string(2000, '-') + "\"};start();</script></body>";
  EXPECT_TRUE(read(assigned).text.starts_with(lines({kFirst, kSecond, kThird})));
  EXPECT_EQ(read("<body><script type=text/template>" + kBody + p(kLong) + "</script></body>").text,
            lines({kFirst, kSecond, kThird, kLong}));
  // Not where the page shows its text.
  EXPECT_EQ(read("<article>" + kBody + kBody + p("Et c'est tout, pour cette fois, à Nantes.") +
                 "</article>" + html)
                .text.find("Calame a levé"),
            0u);
}

struct Script {
  std::string_view name;
  std::string_view paragraph;
  std::string_view link;
};

// Scripts that part sentences, phrases and words by other marks, or not at all.
constexpr Script kScripts[] = {
    {"Greek",
     "Η εταιρεία άντλησε δώδεκα εκατομμύρια ευρώ από δύο ευρωπαϊκά ταμεία, ανακοίνωσε την Τρίτη η "
     "διευθύντριά της, και σχεδιάζει να διπλασιάσει το προσωπικό της μέσα σε δύο χρόνια.",
     "Περισσότερα νέα από την αγορά"},
    {"Russian",
     "Компания привлекла двенадцать миллионов евро от двух европейских фондов, сообщила во вторник "
     "её директор; штат она намерена удвоить за два года, а весной открыть бюро в Лиссабоне.",
     "Другие новости рынка за неделю"},
    {"Arabic",
     "جمعت الشركة اثني عشر مليون يورو من صندوقين أوروبيين، كما أعلنت مديرتها يوم الثلاثاء، وتعتزم "
     "مضاعفة عدد موظفيها خلال عامين، ثم افتتاح مكتب في لشبونة في الربيع.",
     "أخبار أخرى من السوق هذا الأسبوع"},
    {"Hindi",
     "कंपनी ने दो यूरोपीय कोषों से बारह करोड़ यूरो जुटाए हैं, उसकी निदेशक ने मंगलवार को बताया। वह दो साल में अपने "
     "कर्मचारियों की संख्या दोगुनी करना चाहती है।",
     "बाज़ार की और ख़बरें इस सप्ताह की"},
    {"Japanese",
     "同社は欧州の二つのファンドから千二百万ユーロを調達したと、社長が火曜日に発表した。従業員を二"
     "年で倍に増や"
     "し、春にはリスボンに事務所を開く方針だ。",
     "今週の市場の主なニュースをまとめて読む"},
    {"Chinese",
     "该公司周二宣布，已从两家欧洲基金筹集一千二百万欧元。公司计划在两年内将员工人数增加一倍，并在"
     "春季于里斯本开"
     "设办事处。",
     "本周市场其他重要新闻一览请点击这里"},
    {"Korean",
     "이 회사는 유럽 펀드 두 곳에서 천이백만 유로를 조달했다고 대표가 화요일 밝혔다. 회사는 2년 "
     "안에 직원을 두 배로 "
     "늘리고 봄에는 리스본에 사무소를 열 계획이다.",
     "이번 주 시장의 다른 소식 모두 보기"},
    {"Thai",
     "บริษัทระดมทุนได้สิบสองล้านยูโรจากกองทุนยุโรปสองแห่ง ผู้อำนวยการประกาศเมื่อวันอังคาร "
     "และมีแผนจะเพิ่มจำนวนพนักงานเป็นสองเท่าภายในสองปี รวมถึงเปิดสำนักงานที่ลิสบอนในฤดูใบไม้ผลิ",
     "ข่าวอื่น ๆ จากตลาดในสัปดาห์นี้"},
};

TEST(MainText, ReadsOtherScripts) {
  for (const auto& [name, paragraph, link] : kScripts) {
    const std::string links = "<ul><li><a href=/a>" + std::string(link) + "</a><li><a href=/b>" +
                              std::string(link) + "</a></ul>";
    EXPECT_EQ(read("<body><div>" + links + "</div><div>" + p(paragraph) + p(paragraph) +
                   "</div><div>" + links + "</div></body>")
                  .text,
              lines({paragraph, paragraph}))
        << name;
  }
}

TEST(MainText, LeavesOutHowWordsAreRead) {
  const std::string word = "<ruby>株式<rp>(</rp><rt>かぶしき</rt><rp>)</rp></ruby>";
  EXPECT_EQ(
      read("<article>" + p("東京の" + word + "市場は三日続けて上がり、円は対ドルで下がった。") +
           "</article>")
          .text,
      "東京の株式市場は三日続けて上がり、円は対ドルで下がった。");
}

TEST(MainText, GoesOnBehindABoxInTheMiddle) {
  const std::string box = "<aside class=x><h4>Lire aussi</h4><a href=/y>Le nuage</a></aside>";
  const Article article =
      read("<main><div class=rich>" + kBody + p(kLong) + "</div>" + box + "<div class=rich>" +
           p("Elle n'a pas voulu dire combien ils "
             "possèdent désormais de la société.") +
           "</div></main>");
  EXPECT_TRUE(article.text.ends_with("de la société.")) << article.text;
}

TEST(MainText, EndsWhereFurtherArticlesAreOffered) {
  EXPECT_EQ(read("<main><div>" + kBody + p(kLong) + "</div><h3>Sur le même sujet</h3><div>" +
                 p("Une autre jeune pousse de Nantes avait levé trois millions au printemps.") +
                 "</div></main>")
                .text,
            kText + "\n" + std::string(kLong));
}

TEST(MainText, EachMechanismCanBeSwitchedOff) {
  Page page;
  page.bytes = "<article>" + kBody + p("Facebook") + "</article>";
  EXPECT_EQ(extract_article(page, phrases())->text, kText);
  Tuning tuning;
  tuning.phrases = false;
  EXPECT_EQ(extract_article(page, phrases(), tuning)->text, kText + "\nFacebook");
}

}  // namespace
}  // namespace pige
