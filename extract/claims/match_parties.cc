// The parties of a match: who stands in its slots, who its grammar asks for, who is named on.

#include <algorithm>

#include "extract/claims/match.h"

namespace pige {

std::optional<Resolved> Matcher::party_in(std::size_t sentence, Tokens tokens,
                                          Wanted wanted) const {
  for (std::size_t i = tokens.first; i < tokens.last; ++i) {
    if (sentences_[sentence].tokens[i].pronoun) return discourse_.pronoun(sentence, i, wanted);
    const Mention* mention = discourse_.mention_at(sentence, i);
    if (mention == nullptr) continue;
    if (mention->indefinite && mention->kind == MentionKind::description) return std::nullopt;
    // A name in a description's complement is asked for itself: "présidée par Sam Altman".
    const auto who =
        i >= mention->core ? discourse_.named(sentence, i) : discourse_.who(sentence, *mention);
    if (who && (discourse_.fits(who->party, wanted) || wanted == Wanted::party)) return who;
    return std::nullopt;
  }
  return std::nullopt;
}

Who Matcher::by_role(const Place& place, Role role, Wanted wanted) const {
  const Tokens trigger = trigger_tokens(place);
  if (role == Role::patient) return clauses_.patient(place.sentence, trigger.first, wanted);
  if (role == Role::clause)
    return clauses_.clause(place.sentence, trigger.first, trigger.last, wanted);
  if (role == Role::house) return clauses_.house(place.sentence, trigger.first, wanted);
  if (role == Role::subject) return clauses_.subject(place.sentence, trigger.first, wanted);
  if (role == Role::holder)
    return clauses_.holder(place.sentence, trigger.first, trigger.last, wanted);
  return {};
}

Who Matcher::party(const Place& place, const PartySpec& spec) const {
  if (spec.role != Role::slot) {
    const Who who = by_role(place, spec.role, spec.wanted);
    return who.party || who.unspecific ? who : by_role(place, spec.otherwise, spec.wanted);
  }
  if (const auto tokens = slot_tokens(place, spec.slot)) {
    return {party_in(place.sentence, *tokens, spec.wanted)};
  }
  return by_role(place, spec.otherwise, spec.wanted);
}

// "mené par Temasek, Bpifrance et Daphni": those named on behind the object.
std::vector<Party> Matcher::further_parties(const Place& place, const Resolved& object) const {
  std::vector<Party> further;
  const auto& tokens = sentences_[place.sentence].tokens;
  const auto named = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.kind == TokenKind::name && object.words.contains(token.span);
  });
  if (named == tokens.end()) return further;
  auto next = static_cast<std::size_t>(named - tokens.begin()) + 1;
  const EntityKind kind = discourse_.parties()[object.party].kind;
  while (next + 1 < tokens.size() &&
         (tokens[next].lower == "," || tokens[next].is(WordClass::coordinator)) &&
         tokens[next + 1].kind == TokenKind::name) {
    const Resolved who = *discourse_.named(place.sentence, next + 1);
    if (discourse_.parties()[who.party].kind != kind || who.party == object.party) break;
    further.push_back(to_party(who));
    next += 2;
  }
  // One behind a comma alone may be an apposition: a list ends in a coordinator.
  const bool list = next >= 2 && tokens[next - 2].is(WordClass::coordinator);
  if (!list) further.clear();
  return further;
}

// "Bpifrance participe à ce tour de table": the subject is who was spoken of before the sentence.
Who Matcher::beside_object(const Place& place) const {
  const auto object = party(place, place.rule.object).party;
  if (!object) return {};
  return {discourse_.other(place.sentence, 0, object->party)};
}

// Subject, object and further parties; what is missing, where one is.
std::string Matcher::name_parties(const Place& place, Claim& claim) const {
  const Who subject = place.rule.subject.role == Role::other ? beside_object(place)
                                                             : party(place, place.rule.subject);
  if (subject.unspecific) return "the subject is nobody in particular";
  if (!subject.party) return "no subject is found";
  claim.subject = to_party(*subject.party);
  claim.confidence *= subject.party->certainty;

  const PartySpec& spec = place.rule.object;
  std::optional<Resolved> object = party(place, spec).party;
  if (!object && (spec.role == Role::other || spec.otherwise == Role::other)) {
    const std::size_t trigger = trigger_tokens(place).first;
    object = clauses_.other(place.sentence, trigger, subject.party->party).party;
  }
  if (!object && spec.role == Role::slot && slot(place, spec.slot))
    return "the object is nobody known";
  const bool needed =
      (spec.role != Role::none && spec.role != Role::slot) || spec.otherwise != Role::none;
  if (!object && needed) return "no object is found";
  if (!object) object = linked_object(place, match_tokens(place));
  const bool same = object && object->party == subject.party->party;
  if (same && spec.role != Role::none) return "subject and object are the same";
  if (!object || same) return {};
  claim.object = to_party(*object);
  claim.participants = further_parties(place, *object);
  return {};
}

}  // namespace pige
