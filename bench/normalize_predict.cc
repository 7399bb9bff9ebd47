// The normaliser on a benchmark's cases: JSON Lines in, JSON Lines out.
//
//   normalize_predict LANG_DIR CASES.jsonl >PREDICTIONS.jsonl
//
// A case is {"id","lang","reference","text"}; what is printed has code point offsets. Sentences
// and bytes a second of the reading alone go to standard error.

#include <chrono>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "extract/article/span.h"
#include "normalize/find_items.h"
#include "normalize/pack.h"

namespace pige {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(const Item& item) {
  switch (item.kind) {
    case ItemKind::number:
      return item.bound == Bound::range ? "range" : "number";
    case ItemKind::ordinal:
      return "ordinal";
    case ItemKind::percent:
      return "percent";
    case ItemKind::money:
      return "money";
    case ItemKind::quantity:
      return "quantity";
    case ItemKind::duration:
      return "duration";
    case ItemKind::date:
      return "date";
  }
  return "";
}

const char* name_of(Bound bound) {
  switch (bound) {
    case Bound::exact:
      return "exact";
    case Bound::about:
      return "about";
    case Bound::at_least:
      return "at_least";
    case Bound::at_most:
      return "at_most";
    case Bound::range:
      return "range";
    case Bound::vague:
      return "vague";
  }
  return "";
}

Json printed(const std::optional<Decimal>& value) {
  return value ? Json(to_string(*value)) : Json();
}

Json printed(const Item& item, std::string_view text, const CodePoints& points) {
  Json line;
  line["start"] = points.offset(item.span.begin);
  line["end"] = points.offset(item.span.end);
  line["kind"] = name_of(item);
  line["text"] = std::string(quote(text, item.span));
  line["value"] = printed(item.value);
  line["min"] = printed(item.min);
  line["max"] = printed(item.max);
  line["unit"] = item.unit.empty() ? Json() : Json(item.unit);
  line["date"] = item.period.empty() ? Json() : Json(item.period);
  if (!item.rivals.empty()) line["alts"] = item.rivals;
  line["bound"] = name_of(item.bound);
  if (!item.per.empty()) line["per"] = item.per;
  if (item.counted) line["counted"] = item.counted->class_;
  if (!item.date.empty() && item.date != item.period) line["edtf"] = item.date;
  return line;
}

int run(const char* lang_dir, const char* path) {
  std::map<std::string, std::optional<Pack>> packs;
  std::ifstream in(path);
  std::size_t sentences = 0;
  std::size_t bytes = 0;
  std::chrono::duration<double> spent{};
  for (std::string line; std::getline(in, line);) {
    const Json one = Json::parse(line);
    const std::string lang = one["lang"];
    if (!packs.contains(lang)) {
      auto pack = Pack::load(lang_dir, lang);
      if (!pack) std::cerr << pack.error().message() << "\n";
      packs[lang] = pack ? std::optional(*pack) : std::nullopt;
    }
    if (!packs[lang]) continue;
    const std::string text = one["text"];
    const auto reference = one["reference"].is_string()
                               ? parse_day(one["reference"].get<std::string>().substr(0, 10))
                               : std::nullopt;
    const auto start = std::chrono::steady_clock::now();
    const std::vector<Item> items = find_items(text, *packs[lang], reference);
    spent += std::chrono::steady_clock::now() - start;
    ++sentences;
    bytes += text.size();
    const CodePoints points(text);
    Json result;
    result["id"] = one["id"];
    result["items"] = Json::array();
    for (const Item& item : items) result["items"].push_back(printed(item, text, points));
    std::cout << result.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
  }
  std::cerr << sentences << " sentences, " << static_cast<double>(sentences) / spent.count()
            << " a second, " << static_cast<double>(bytes) / spent.count() / 1e6 << " MB/s\n";
  return 0;
}

}  // namespace
}  // namespace pige

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: normalize_predict LANG_DIR CASES.jsonl >PREDICTIONS.jsonl\n";
    return 2;
  }
  try {
    return pige::run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << argv[2] << ": " << error.what() << "\n";
    return 1;
  }
}
