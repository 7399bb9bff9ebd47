// Pages made to cost more than they are worth, of any size: a piece of markup again and again.
// What is quadratic in a parser or behind it shows in one of them.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pige {

inline std::string times(std::size_t count, std::string_view text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) all.append(text);
  return all;
}

struct HostileKind {
  std::string_view name;
  std::string_view before;
  std::string_view piece;  // repeated; "#" becomes the number of the repetition
  std::string_view after;
};

inline constexpr HostileKind kHostileKinds[] = {
    // Nested, never closed.
    {"nested div", "", "<div>", ""},
    {"nested span", "", "<span>", ""},
    {"nested i", "", "<i>", ""},
    {"nested b with a class", "", "<b class=c#>", ""},
    {"nested font", "", "<font color=red>", ""},
    {"nested a", "", "<a href=x>", ""},
    {"nested nobr", "", "<nobr>", ""},
    {"nested tables", "", "<table><tr><td>", ""},
    {"nested lists", "", "<ul><li>", ""},
    {"nested definitions", "", "<dl><dd>", ""},
    {"nested quotations", "", "<blockquote><p>x", ""},
    {"nested select", "", "<select><option>", ""},
    {"nested button", "", "<button>", ""},
    {"nested object", "", "<object>", ""},
    {"nested form", "", "<form><fieldset>", ""},
    {"nested ruby", "", "<ruby><rt>", ""},
    {"nested svg", "", "<svg>", ""},
    {"nested svg content", "<svg>", "<g>", ""},
    {"nested svg text", "", "<svg><desc><p>x", ""},
    {"nested math", "", "<math>", ""},
    {"nested template", "", "<template>", ""},
    {"nested unknown", "", "<x-y>", ""},
    {"nested section", "", "<section><h1>x", ""},
    {"nested figure", "", "<figure><figcaption>x", ""},
    {"nested and closed", "", "<div><p>x</p></div>", ""},
    {"end tags in deep nesting",
     "<div><div><div><div><div><div><div><div><div><div><div><div><div><div>", "</span></b></p>",
     ""},
    // Wide.
    {"br", "", "<br>", ""},
    {"hr", "", "<hr>", ""},
    {"p", "", "<p>", ""},
    {"p with a letter", "", "<p>x", ""},
    {"end of p", "", "</p>", ""},
    {"li", "<ul>", "<li>", ""},
    {"h2 with a letter", "", "<h2>x</h2>", ""},
    {"td", "<table><tr>", "<td>", ""},
    {"td with a digit", "<table><tr>", "<td>1", ""},
    {"tr", "<table>", "<tr>", ""},
    {"col", "<table><colgroup>", "<col>", ""},
    {"option", "<select>", "<option>", ""},
    {"img", "", "<img>", ""},
    {"input", "", "<input>", ""},
    {"empty b", "", "<b></b>", ""},
    {"b with a letter", "", "<b>x</b>", ""},
    {"empty div", "", "<div></div>", ""},
    {"div with a letter", "", "<div>x</div>", ""},
    {"links", "", "<a href=x>l</a>", ""},
    {"links in a list", "<ul>", "<li><a href=/#>lien #</a>", ""},
    {"unknown elements", "", "<z>", "</z>"},
    // Text.
    {"a word", "<p>", "x", ""},
    {"short words", "<p>", "x ", ""},
    {"white space", "<p>x", " ", "x"},
    {"lines", "<p>", "x\n", ""},
    {"lines in pre", "<pre>", "x\n", ""},
    {"references", "<p>", "&amp;", ""},
    {"long references", "<p>", "&CounterClockwiseContourIntegral;", ""},
    {"bare ampersands", "<p>", "&", ""},
    {"bare less-than", "<p>", "<", ""},
    {"no-break spaces", "<p>", "&nbsp;\xC2\xA0", ""},
    {"zero-width characters", "<p>", "\xE2\x80\x8B\xC2\xAD", ""},
    {"combining marks", "<p>e", "\xCC\x81", ""},
    {"ideographs", "<p>", "\xE6\xBC\xA2\xE5\xAD\x97", ""},
    {"right to left", "<p>", "\xD8\xA7\xD9\x84 ", ""},
    {"private use", "<p>", "\xF3\xB0\x80\x80<b>", ""},
    {"control characters", "<p>", "\x01x", ""},
    // Articles and what they are told by.
    {"paragraphs alike", "<article>",
     "<p>La jeune pousse a lev\xC3\xA9 douze millions d'euros.</p>", "</article>"},
    {"paragraphs", "<article>",
     "<p>La jeune pousse n\xC2\xB0 # a lev\xC3\xA9 # millions d'euros.</p>", "</article>"},
    {"articles", "",
     "<article><h2>Titre #</h2><p>Le texte # de l'article, assez long.</p></article>", ""},
    {"headings alike", "<title>Un titre</title>", "<h1>Un titre</h1>", ""},
    {"headings", "<title>Un titre</title>", "<h1>Un titre #</h1>", ""},
    {"titles", "", "<title>Titre - site #</title>", "<p>x"},
    {"authors", "<h1>T</h1>", "<a rel=author href=/#>Jean Dupont</a>", "<p>x"},
    {"bylines", "<h1>T</h1>", "<p class=byline>Par Jean Dupont # et Anne Martin</p>", ""},
    {"dates", "<h1>T</h1>", "<p>Publi\xC3\xA9 le 12 mars 2024 \xC3\xA0 10:#</p>", ""},
    {"times", "<h1>T</h1>", "<time datetime=2024-03-12>12/03/2024</time>", ""},
    {"meta", "<head>", "<meta property=og:title content='Titre #'>", "<p>x"},
    {"meta descriptions", "<head>", "<meta name=description content='Un r\xC3\xA9sum\xC3\xA9 #'>",
     "<p>Un r\xC3\xA9sum\xC3\xA9"},
    {"captions", "", "<figure><img><figcaption>Photo : AFP #</figcaption></figure>", ""},
    {"one class name", "<div class='", "article-body ", "'><p>x"},
    {"class names", "", "<div class='related share # nav'>x</div>", ""},
    {"zones", "", "<nav><aside><footer>x</footer></aside></nav>", ""},
    {"breaks in a paragraph", "<p>", "Une phrase.<br><br>", ""},
    {"hidden boxes", "<p>Une phrase assez longue pour en \xC3\xAAtre une.</p>",
     "<div hidden><p>Une phrase # assez longue, dit-elle.</p><p>Une autre # assez "
     "longue.</p></div>",
     ""},
    {"boxes of one line", "<article>",
     "<section><p>Calame # a lev\xC3\xA9 douze millions.</p></section>", ""},
    {"lines in boxes", "<article>", "<div>Calame a lev\xC3\xA9 # millions</div>", ""},
    {"stories", "<title>Titre 0</title>",
     "<div class=s><h1>Titre #</h1><p>Publi\xC3\xA9 le 12 mars</p><p>Une phrase assez longue.</p>"
     "</div>",
     ""},
    {"parts of a theme", "<body>",
     "<div class='a#-widget b#-ads-x'>Une phrase assez longue pour compter comme du texte, dit-on.",
     ""},
    {"features", "<ul>",
     "<li><h2>Un titre #</h2><p>Une phrase assez longue.</p><a href=x>En savoir plus sur #</a>",
     ""},
    // Attributes.
    {"attributes of body", "<body", " a#=x", "><p>x"},
    {"attributes of p", "<p", " a#=x", ">x"},
    {"one attribute again", "<p", " class=x", ">x"},
    {"attributes nobody closes", "<p ", "a='", ""},
    {"attributes in copied markup", "<svg><p>x<p", " a#=x", ">x"},
    {"a class for each", "", "<p class=a>", ""},
    {"attributes for each", "", "<p id=a class=b hidden rel=c>", ""},
    {"styles", "", "<p style='display :none'>x", ""},
    {"one long style", "<p style='", "display", "'>x"},
    // Never closed.
    {"comments", "", "<!--", ""},
    {"closed comments", "<p>x", "<!---->", ""},
    {"scripts", "", "<script>", ""},
    {"escaped scripts", "<script>", "<!--<script>", ""},
    {"closed scripts", "<p>x", "<script></script>", ""},
    {"styles nobody closes", "", "<style>", ""},
    {"titles nobody closes", "", "<title>", ""},
    {"text areas", "", "<textarea>", ""},
    {"closed text areas", "", "<textarea></textarea>", ""},
    {"plaintext", "", "<plaintext>", ""},
    {"quotes", "", "<p class='", ""},
    {"CDATA", "", "<![CDATA[", ""},
    {"CDATA in svg", "<svg>", "<![CDATA[", ""},
    {"instructions", "", "<?", ""},
    {"end tags of nothing", "", "</", ""},
    {"paths", "", "<svg><path d='", ""},
    {"doctypes", "", "<!doctype", ""},
    {"closed svg", "<p>x", "<svg/>", ""},
    {"svg that breaks out", "<p>x", "<svg><p>", ""},
    {"math that breaks out", "<p>x", "<math><p>", ""},
    {"templates with cells", "", "<template><td></template>", ""},
    {"frames", "", "<frameset><frame>", ""},
    {"bodies", "", "<body class=x#>", ""},
    {"html", "", "<html lang=fr#>", ""},
    // Formatting elements are opened again in each block, and exchanged with what they cross.
    {"formatting in paragraphs", "", "<p><b class=a><i class=b><u class=c><s class=d>x", ""},
    {"formatting of its own", "", "<p><b class=a#><i class=b#>x", ""},
    {"crossed formatting", "", "<b><p></b>", ""},
    {"crossed with text", "", "<b>x<p>y</b>z", ""},
    {"crossed links", "", "<a><b></a></b>", ""},
    {"crossed links and blocks", "", "<a href=x><div>", ""},
    {"crossed deep", "<b><b><b><b><b><b>", "<div></b>", ""},
    {"text in tables", "<table>", "x<b></b>", ""},
    {"formatting in tables", "<table>", "<b>x<tr>", ""},
    {"tables in paragraphs", "", "<p><table>", ""},
    {"select in tables", "<table>", "<tr><select><option>", ""},
    {"captions in tables", "<table>", "<caption>x", ""},
    // Data.
    {"JSON-LD arrays", "<script type='application/ld+json'>", "[", "</script><p>x"},
    {"JSON-LD objects", "<script type='application/ld+json'>", "{\"a\":", "</script><p>x"},
    {"JSON-LD items", "<script type='application/ld+json'>[1",
     ",{\"@type\":\"Article\",\"headline\":\"Titre #\"}", "]</script><p>x"},
    {"JSON-LD authors", "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[1",
     ",{\"name\":\"A #\"}", "]}</script><p>x"},
    {"JSON-LD scripts", "",
     "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"T\"}</script>",
     "<p>x"},
    {"JSON-LD body", "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"",
     "Une phrase. ", "\"}</script><p>x"},
    {"data in arrays", "<script type='application/json'>[1",
     ",[\"Une phrase # assez longue pour \xC3\xAAtre prise pour un paragraphe du texte.\"]",
     "]</script>"},
    {"data in data", "<script type='application/json'>",
     "[\"Une phrase # assez longue pour \xC3\xAAtre prise pour un paragraphe du texte.\",",
     "</script>"},
    {"flight data", "",
     "<script>self.__next_f.push([1,\"#:T40,Une phrase assez longue pour un paragraphe du texte, "
     "dit-elle.\\n\"])</script>",
     ""},
    {"flight references",
     "<script>self.__next_f.push([1,\"2:T40,Une phrase assez longue pour un paragraphe du texte, "
     "dit-elle.0:[1",
     ",[\\\"$2\\\"]", "]\"])</script>"},
    {"flight elements", "<script>self.__next_f.push([1,\"0:",
     "[\\\"$\\\",\\\"p\\\",null,{\\\"children\\\":", "\"])</script>"},
    {"objects of scripts", "<script>window.a={b:[", "{c:'d',e:f(\"g\"),h:!0},", "]}</script>"},
    {"calls in scripts", "<script>window.a={b:", "f(", "</script>"},
    {"strings in scripts", "<script>window.a={b:", "'c',\"d\"", "</script>"},
    {"escapes in scripts", "<script>window.a=JSON.parse('", "\\'\\x41\"", "')</script>"},
    {"JSON-LD escapes",
     "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"",
     "\\u00e9&amp;<p>", "\"}</script><p>x"},
};

// A page of that kind, of about so many bytes.
inline std::string hostile_page(const HostileKind& kind, std::size_t bytes) {
  std::string page(kind.before);
  for (std::size_t i = 0; page.size() + kind.after.size() < bytes; ++i) {
    for (const char c : kind.piece) {
      if (c == '#') {
        page.append(std::to_string(i));
      } else {
        page.push_back(c);
      }
    }
  }
  return page.append(kind.after);
}

}  // namespace pige
