#include "extract/article/language.h"

#include <gtest/gtest.h>

#include <string_view>

namespace pige {
namespace {

TEST(Language, IsThePrimarySubtag) {
  const struct {
    std::string_view tag;
    std::string_view language;
  } kRows[] = {
      {"fr", "fr"},  {"fr-FR", "fr"}, {"fr_CA", "fr"}, {" FR ", "fr"}, {"zh-Hans-CN", "zh"},
      {"fra", "fr"}, {"", ""},        {"x", ""},       {"-", ""},      {"klingon", ""}};
  for (const auto& [tag, language] : kRows) EXPECT_EQ(primary_language(tag), language) << tag;
}

TEST(Language, OfATextIsToldWhenItIsSure) {
  EXPECT_EQ(detect_language(
                "La jeune pousse a levé douze millions d'euros auprès de deux fonds européens, "
                "a annoncé mardi sa directrice devant la presse."),
            "fr");
  EXPECT_EQ(detect_language(
                "The company has raised twelve million euros from two European funds, its chief "
                "executive told reporters on Tuesday in Nantes."),
            "en");
  EXPECT_EQ(detect_language("Veolia rachète Suez"), "");  // too short to be sure
  EXPECT_EQ(detect_language(""), "");
}

}  // namespace
}  // namespace pige
