// A page and a document about a round of funding, and what tests of the commands ask of their JSON.

#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace pige {

inline constexpr const char* kPage =
    R"(<!DOCTYPE html><html lang="fr"><head><title>Pasqal lève</title>
<meta property="og:site_name" content="Le Banc"><meta name="author" content="Jeanne Lemoine">
<meta property="article:published_time" content="2023-01-24T08:00:00+01:00"></head><body>
<nav><a href="/">Accueil</a> <a href="/tech">Tech</a></nav>
<article><h1>Pasqal lève 100 millions d'euros</h1>
<p>La start-up française Pasqal a levé 100 millions d'euros auprès de Temasek, a-t-elle annoncé mardi.
Cette somme doit financer ses calculateurs quantiques, que plusieurs laboratoires utilisent déjà.</p>
<p>Fondée en 2019, l'entreprise emploie une centaine de personnes à Massy, au sud de Paris, et vend
ses machines à des industriels européens qui cherchent à résoudre des problèmes d'optimisation.</p>
</article><footer>Mentions légales</footer></body></html>)";

inline constexpr const char* kDocument =
    R"({"id":"d1","lang":"fr","published":"2023-01-24","text":"Pasqal a levé 100 millions d'euros."})"
    "\n";

inline std::vector<std::string> keys(const nlohmann::ordered_json& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

}  // namespace pige
