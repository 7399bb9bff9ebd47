// What the tests of the value reader share: the French pack, and an item as one line of text.
//
//   meanings("Elle a levé 54 M€ en 2023.")   "money 54000000 EUR; date 2023"

#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

#include "extract/article/span.h"
#include "normalize/find_items.h"
#include "normalize/pack.h"
#include "tests/normalize/packs.h"

namespace pige::test {

inline const Pack& french() { return pack_of("fr"); }

inline std::string meaning(const Item& item) {
  std::string text(to_string(item.kind));
  if (item.kind == ItemKind::date) return text + " " + item.date;
  if (item.value) text += " " + to_string(*item.value);
  if (item.min && item.max) text += " " + to_string(*item.min) + ".." + to_string(*item.max);
  if (!item.unit.empty()) text += " " + item.unit;
  if (item.bound != Bound::exact && item.bound != Bound::range) {
    text += " " + std::string(to_string(item.bound));
  }
  if (item.fraction) text += " fraction";
  if (!item.per.empty()) text += " per " + item.per;
  if (item.counted) text += " " + item.counted->class_;
  return text;
}

inline std::string meanings_in(const std::string& language, std::string_view text,
                               std::optional<Day> reference = {}) {
  std::string all;
  for (const Item& item : find_items(text, pack_of(language), reference)) {
    all += (all.empty() ? "" : "; ") + meaning(item);
  }
  return all;
}

inline std::string meanings(std::string_view text, std::optional<Day> reference = {}) {
  return meanings_in("fr", text, reference);
}

// A sentence and all that is read in it.
struct Row {
  const char* text;
  const char* meaning;
};

}  // namespace pige::test
