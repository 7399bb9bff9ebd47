// What stands around a value: the words of its bound, its rate, the noun it counts.

#pragma once

#include <cstddef>

#include "normalize/amount.h"
#include "normalize/item.h"
#include "normalize/reading.h"

namespace pige::values {

// An item and the tokens of its span.
struct FoundItem {
  Item item;
  std::size_t first = 0;
  std::size_t next = 0;
  int family = 0;       // of an ambiguous currency: Sense::family
  int power = 0;        // of the number's scale
  bool groups = false;  // the number has a mark of decimals that groups what is counted whole
};

// The item of an amount; spans are set when it is added.
FoundItem found_item(const Amount& amount);

// Whether an amount is a value the text tells, not an article, a name or a label.
bool is_value(const Reading& reading, const Amount& amount);

// "2,5 mm environ", "cinq ans au maximum". `next` moves past them.
void take_bound_after(const Reading& reading, FoundItem& found, std::size_t& next);

// "trois fois", "multiplié par trois". `next` moves past the word.
// Past a rate right behind the value, and past what a price buys one of: "£9.99 | a month", "$84 |
// a barrel".
std::size_t past_rate(const Reading& reading, const FoundItem& found, std::size_t next);

void take_times(const Reading& reading, FoundItem& found, std::size_t& next);

// "par jour", "hebdomadaires", and the noun: "8,8 millions de nouveaux clients".
void take_counted(const Reading& reading, FoundItem& found, std::size_t& next);

}  // namespace pige::values
