#include "extract/claims/match.h"

#include <algorithm>

#include "extract/claims/attribution.h"
#include "extract/claims/claim_time.h"
#include "extract/claims/claim_value.h"
#include "extract/claims/grammar.h"
#include "extract/claims/modality.h"

namespace pige {
namespace {

constexpr std::size_t kLinkReach = 4;     // tokens between a link and the party it introduces
constexpr std::size_t kAspectReach = 12;  // tokens around a match that may tell its aspect

bool phrase_at(const std::vector<Token>& tokens, std::size_t at,
               const std::vector<std::string>& phrase) {
  if (at + phrase.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (tokens[at + i].lower != phrase[i]) return false;
  }
  return true;
}

}  // namespace

Matcher::Matcher(const Article& article, const Annotations& annotations,
                 const GrammarTables& grammar, const Gazetteer& gazetteer)
    : article_(article),
      annotations_(annotations),
      grammar_(grammar),
      sentences_(find_sentences(article, annotations, grammar.lexicon, grammar.syntax)),
      discourse_(article, sentences_, annotations, grammar.descriptions, grammar.syntax, gazetteer),
      clauses_(sentences_, discourse_, grammar.syntax) {}

std::vector<std::size_t> Matcher::triggered(std::size_t sentence) const {
  std::vector<std::size_t> rules;
  const auto& mentions = discourse_.mentions(sentence);
  if (std::any_of(mentions.begin(), mentions.end(), [](const Mention& m) {
        return m.noun != nullptr && (m.noun->title || m.noun->founder);
      })) {
    rules = grammar_.rules.by_title;
  }
  for (const Token& token : sentences_[sentence].tokens) {
    if (token.verb()) {
      for (const Reading& reading : token.readings) {
        const auto found = grammar_.rules.by_lemma.find(reading.lemma_id);
        if (found == grammar_.rules.by_lemma.end()) continue;
        rules.insert(rules.end(), found->second.begin(), found->second.end());
      }
    }
    const auto found = grammar_.rules.by_word.find(token.lower);
    if (found != grammar_.rules.by_word.end()) {
      rules.insert(rules.end(), found->second.begin(), found->second.end());
    }
  }
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

std::vector<Try> Matcher::try_rules(std::size_t sentence, Keep keep) const {
  std::vector<Try> tries;
  const std::vector<std::size_t> rules = triggered(sentence);
  if (rules.empty()) return tries;
  const EncodedSentence line = encode(sentences_[sentence], discourse_.mentions(sentence),
                                      annotations_, grammar_.rules.verbs);
  const auto give_up = [&](const Rule& rule, std::string reason) {
    if (keep == Keep::all) {
      tries.push_back({&rule, sentence, std::nullopt, std::move(reason), std::nullopt, false});
    }
  };
  for (const std::size_t number : rules) {
    const Rule& rule = grammar_.rules.rules[number];
    if ((rule.pattern.required() & ~line.ingredients) != 0) {
      give_up(rule, "a value or a party of the pattern is missing");
      continue;
    }
    const auto matches = rule.pattern.find(line.line);
    if (!matches) {
      give_up(rule, matches.error().what);
    } else if (matches->empty()) {
      give_up(rule, "the pattern does not match");
    } else {
      for (const PatternMatch& match : *matches) {
        Try made = attempt({rule, sentence, line, match});
        if (made.claim || keep == Keep::all) tries.push_back(std::move(made));
      }
    }
  }
  return tries;
}

std::optional<std::size_t> Matcher::slot(const Place& place, std::string_view name) const {
  const auto& slots = place.rule.pattern.slots();
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i] == name && place.match.slots[i]) return i;
  }
  return std::nullopt;
}

std::optional<Matcher::Tokens> Matcher::slot_tokens(const Place& place,
                                                    std::string_view name) const {
  const auto index = slot(place, name);
  if (!index) return std::nullopt;
  const auto& segment = place.line.at(place.match.slots[*index]->begin);
  return Tokens{segment.first, segment.last};
}

Matcher::Tokens Matcher::trigger_tokens(const Place& place) const {
  return {place.line.at(place.match.trigger->begin).first,
          place.line.at(place.match.trigger->end - 1).last};
}

Matcher::Tokens Matcher::match_tokens(const Place& place) const {
  return {place.line.at(place.match.whole.begin).first,
          place.line.at(place.match.whole.end - 1).last};
}

// "... 40 milliards de dollars auprès de SoftBank": the party behind one of the file's links.
std::optional<Resolved> Matcher::linked_object(const Place& place, Tokens match) const {
  const auto& links = grammar_.rules.files[place.rule.file].object_links;
  const auto& tokens = sentences_[place.sentence].tokens;
  for (std::size_t i = match.first; i < tokens.size(); ++i) {
    for (const auto& link : links) {
      if (!phrase_at(tokens, i, link)) continue;
      const std::size_t behind = i + link.size();
      for (std::size_t j = behind - 1; j < std::min(tokens.size(), behind + kLinkReach); ++j) {
        const Mention* mention = discourse_.mention_at(place.sentence, j);
        if (mention == nullptr || mention->head < behind) continue;
        return party_in(place.sentence, {mention->head, mention->last}, place.rule.object.wanted);
      }
    }
  }
  return std::nullopt;
}

bool Matcher::says(std::size_t sentence, Tokens within, const Phrases& phrases) const {
  const auto& tokens = sentences_[sentence].tokens;
  for (std::size_t i = within.first; i < std::min(within.last, tokens.size()); ++i) {
    for (const auto& phrase : phrases) {
      if (phrase_at(tokens, i, phrase)) return true;
    }
  }
  return false;
}

// The aspect whose words stand nearest to the trigger: inside the match first, then, unless the
// rule fixes one, around it.
std::string Matcher::aspect(const Place& place, Tokens match) const {
  const ClaimType& type = *find_claim_type(place.rule.type);
  if (type.aspects.empty()) return {};
  std::string told = nearest_aspect(place, match);
  if (!told.empty()) return told;
  if (!place.rule.aspect.empty()) return place.rule.aspect;
  told = nearest_aspect(place, {match.first < kAspectReach ? 0 : match.first - kAspectReach,
                                match.last + kAspectReach});
  return told.empty() ? std::string(type.aspects.front()) : told;
}

std::string Matcher::nearest_aspect(const Place& place, Tokens within) const {
  const auto& tokens = sentences_[place.sentence].tokens;
  const std::size_t trigger = trigger_tokens(place).first;
  std::string nearest;
  std::size_t least = tokens.size();
  for (const auto& [name, phrases] : grammar_.rules.files[place.rule.file].aspects) {
    for (std::size_t i = within.first; i < std::min(within.last, tokens.size()); ++i) {
      const std::size_t distance = i > trigger ? i - trigger : trigger - i;
      if (distance >= least) continue;
      const bool here = std::any_of(phrases.begin(), phrases.end(), [&](const auto& phrase) {
        return phrase_at(tokens, i, phrase);
      });
      if (!here) continue;
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

Party Matcher::to_party(const Resolved& who) const {
  const Entity& entity = discourse_.parties()[who.party];
  return {entity.name, entity.id, std::string(quote(article_.text, who.words))};
}

void Matcher::add_circumstances(const Place& place, Tokens match, Claim& claim) const {
  const Sentence& sentence = sentences_[place.sentence];
  if (const auto time = slot_tokens(place, "time")) {
    claim.time = annotations_.items[sentence.tokens[time->first].ref].date;
  } else if (place.rule.type != "role") {
    claim.time =
        end_of_span(claim_time(sentence, annotations_, grammar_.syntax, match.first, match.last),
                    place.rule.span_end);
  }
  const Tokens trigger = trigger_tokens(place);
  claim.modality = place.rule.modality ? *place.rule.modality
                                       : modality_of(sentence, trigger.first, trigger.last,
                                                     grammar_.syntax, grammar_.modality);
  std::vector<std::string_view> parties = {claim.subject.name};
  if (claim.object) parties.push_back(claim.object->name);
  const auto subject_name = [&](std::size_t verb) -> std::string {
    const auto who = clauses_.subject(place.sentence, verb, Wanted::any).party;
    return who ? discourse_.parties()[who->party].name : std::string();
  };
  claim.attribution =
      attribution_of(sentence, trigger.first, trigger.last, annotations_.names, parties,
                     grammar_.syntax, grammar_.attribution, subject_name, article_.text);
}

// Why a rule that matched stays silent all the same; empty where it does not.
std::string Matcher::silenced(const Place& place) const {
  const Sentence& sentence = sentences_[place.sentence];
  if (says(place.sentence, {0, sentence.tokens.size()}, place.rule.unless)) {
    return "a word of 'unless' stands in the sentence";
  }
  if (governed_by(place, place.rule.unless_verb)) return "its verb is one of 'unless_verb'";
  if (!place.rule.passive) return {};
  const auto group = verb_group(sentence, trigger_tokens(place).first, grammar_.syntax);
  if (group.passive == *place.rule.passive) return {};
  return group.passive ? "the verb is passive" : "the verb is active";
}

// Is the last verb before the trigger one of these?
bool Matcher::governed_by(const Place& place, const std::vector<std::uint32_t>& verbs) const {
  if (verbs.empty()) return false;
  const auto& tokens = sentences_[place.sentence].tokens;
  for (std::size_t i = trigger_tokens(place).first; i-- > 0;) {
    if (tokens[i].is_mark(";") || tokens[i].is_mark(":")) return false;
    if (!tokens[i].verb()) continue;
    return std::any_of(tokens[i].readings.begin(), tokens[i].readings.end(), [&](const Reading& r) {
      return std::find(verbs.begin(), verbs.end(), r.lemma_id) != verbs.end();
    });
  }
  return false;
}

// The amount and its rate; what is wrong with it, where something is.
std::string Matcher::read_value(const Place& place, Claim& claim,
                                std::optional<std::size_t>& item) const {
  const auto value = slot(place, "value");
  if (value) {
    item = sentences_[place.sentence].tokens[slot_tokens(place, "value")->first].ref;
    const bool money = place.rule.pattern.is_money(*value);
    claim.value = claim_value(annotations_, *item, money, place.rule, article_.text);
    if (!claim.value) return "the amount has no currency, nor does the article tell one";
    claim.per = annotations_.items[*item].per;
  } else {
    claim.value = fixed_value(place.rule);
    const bool takes_up = place.rule.antecedent == Antecedent::unpriced ||
                          place.rule.antecedent == Antecedent::valued;
    if (!claim.value && takes_up) return "there is no value to take up";
  }
  if (!place.rule.per.empty()) claim.per = place.rule.per;
  return {};
}

// The words of a post; of two joined ones both.
std::string Matcher::title(const Place& place) const {
  const auto first = slot_tokens(place, "title");
  if (!first) return {};
  const auto second = slot_tokens(place, "title2");
  const auto& tokens = sentences_[place.sentence].tokens;
  const std::size_t last = second ? second->last : first->last;
  return std::string(
      quote(article_.text, {tokens[first->first].span.begin, tokens[last - 1].span.end}));
}

Try Matcher::attempt(const Place& place) const {
  const Rule& rule = place.rule;
  const Sentence& sentence = sentences_[place.sentence];
  const Tokens match = match_tokens(place);
  Try result{&rule, place.sentence, std::nullopt, {}, std::nullopt, true};
  Claim claim;
  claim.type = rule.type;
  claim.rule = rule.id;
  claim.confidence = rule.confidence;
  claim.sentence = sentence.span;
  claim.span = {sentence.tokens[match.first].span.begin, sentence.tokens[match.last - 1].span.end};
  result.reason = silenced(place);
  // A claim that takes up another is given its parties by resolve_anaphora.
  const bool own_parties = rule.antecedent == Antecedent::none;
  if (result.reason.empty() && own_parties) result.reason = name_parties(place, claim);
  if (rule.antecedent == Antecedent::objectless) {
    const auto object = party(place, rule.object).party;
    if (!object && result.reason.empty()) result.reason = "no object is found";
    if (object) claim.object = to_party(*object);
    if (object) claim.participants = further_parties(place, *object);
  }
  if (result.reason.empty()) result.reason = read_value(place, claim, result.item);
  if (!result.reason.empty()) return result;
  claim.aspect = aspect(place, match);
  claim.title = title(place);
  add_circumstances(place, match, claim);
  if (rule.needs_time && claim.time.empty()) {
    result.reason = "no date is told";
    return result;
  }
  result.claim = std::move(claim);
  return result;
}

}  // namespace pige
