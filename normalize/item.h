// What the normaliser finds in a text: a value in canonical form and where it stands.
//
//   "Pasqal a levé près de 100 millions d'euros en 2023."
//     money  "100 millions d'euros"  100000000 EUR  about
//     date   "2023"                  EDTF 2023

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/span.h"
#include "normalize/decimal.h"

namespace pige {

enum class ItemKind { number, ordinal, percent, money, quantity, duration, date };

// How the text qualifies a value; claims/GUIDE.md has the words.
enum class Bound { exact, about, at_least, at_most, range, vague };

// The names that are printed: "money", "at_least".
std::string_view to_string(ItemKind kind);
std::string_view to_string(Bound bound);

// What a number counts: "10 millions d'utilisateurs actifs".
struct Counted {
  Span span;           // "utilisateurs"
  std::string unit;    // "person", "GPU", "parameter", ...: the unit a claim carries
  std::string class_;  // what kind of thing, from lang/<code>/counted.toml: "users", "staff", ...
};

// An amount that leaves out what the one before it said: "10 millions d'euros, dont trois de
// dette".
struct Elided {
  std::size_t item = 0;  // the one before
  Decimal value;         // with its scale, where the number prints none: 3000000
  std::string unit;
};

struct Item {
  ItemKind kind = ItemKind::number;
  Span span;                     // number, scale and unit: "100 millions d'euros"
  Span qualified;                // with the words of its bound: "près de 100 millions d'euros"
  std::optional<Decimal> value;  // absent for a range, a vague amount and a date
  std::optional<Decimal> min;    // of a range; an open one has one end
  std::optional<Decimal> max;
  std::string unit;    // ISO 4217, "%", a UCUM symbol; empty for a bare number
  std::string date;    // EDTF (ISO 8601-2), relative words resolved against the reference date
  std::string period;  // the same without the openness "until" and "since" give: 2030 of ../2030
  // Other readings: of a date ("samedi") the equally good ones, in EDTF; of money, the other
  // currencies that its word or sign may name ("pesos", "$"), in ISO 4217.
  std::vector<std::string> rivals;
  std::optional<Span> settled_by;  // the words of the text that chose among them: "Chile"
  bool from_reference = false;     // a date told from the reference day, if only its year
  bool fiscal = false;             // a date in a company's own years, which start when it likes
  std::optional<std::size_t> told_from;  // the item it is told from: "deux ans plus tard"
  Bound bound = Bound::exact;
  bool multiple = false;  // how many times as much: "doublé", "multiplié par trois", "3 fois"
  bool fraction = false;  // a part of a whole: "les trois quarts", "un poste sur cinq" (0.2)
  std::string per;        // "day", "week", "month", "quarter", "year"; else empty
  std::optional<Counted> counted;       // a number followed by the noun it counts
  std::optional<std::size_t> converts;  // the item this one converts: "(109 millions de dollars)"
  std::optional<Elided> elided;         // of a bare number: what it may mean
};

}  // namespace pige
