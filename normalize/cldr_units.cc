#include "normalize/cldr_units.h"

#include <unicode/unumberformatter.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "normalize/cldr_text.h"

namespace pige::values {
namespace {

struct UnitName {
  const char* cldr;
  const char* code;
  bool duration = false;
  bool symbol = true;  // whether its short form is safe to read in running text
};

// CLDR's identifiers of units, and UCUM's. Left out: what UCUM has no code for, and units whose
// names are rather words that numbers count (a dot, a drop, a pinch, an item).
constexpr UnitName kUnits[] = {
    {"acceleration-g-force", "[g]", false, false},
    {"acceleration-meter-per-square-second", "m/s2"},
    {"angle-arc-minute", "'", false, false},
    {"angle-arc-second", "''", false, false},
    {"angle-degree", "deg"},
    {"angle-radian", "rad"},
    {"angle-revolution", "circ", false, false},
    {"area-acre", "[acr_us]", false, false},
    {"area-hectare", "har"},
    {"area-square-centimeter", "cm2"},
    {"area-square-foot", "[sft_i]"},
    {"area-square-inch", "[sin_i]"},
    {"area-square-kilometer", "km2"},
    {"area-square-meter", "m2"},
    {"area-square-mile", "[smi_us]"},
    {"area-square-yard", "[syd_i]"},
    {"concentr-milligram-per-deciliter", "mg/dL"},
    {"concentr-millimole-per-liter", "mmol/L"},
    {"concentr-mole", "mol", false, false},
    {"concentr-permille", "[ppth]"},
    {"concentr-permillion", "[ppm]"},
    {"concentr-permyriad", "10*-4"},
    {"consumption-liter-per-kilometer", "L/km"},
    {"consumption-mile-per-gallon", "[mi_i]/[gal_us]"},
    {"consumption-mile-per-gallon-imperial", "[mi_i]/[gal_br]"},
    {"digital-bit", "bit", false, false},
    {"digital-byte", "By", false, false},
    {"digital-gigabit", "Gbit"},
    {"digital-gigabyte", "GBy"},
    {"digital-kilobit", "kbit"},
    {"digital-kilobyte", "kBy"},
    {"digital-megabit", "Mbit"},
    {"digital-megabyte", "MBy"},
    {"digital-petabyte", "PBy"},
    {"digital-terabit", "Tbit"},
    {"digital-terabyte", "TBy"},
    {"duration-century", "century", true, false},
    {"duration-day", "d", true, false},
    {"duration-decade", "decade", true, false},
    {"duration-hour", "h", true},
    {"duration-microsecond", "us", true},
    {"duration-millisecond", "ms", true},
    {"duration-minute", "min", true},
    {"duration-month", "mo", true, false},
    {"duration-nanosecond", "ns", true},
    {"duration-quarter", "quarter", true, false},
    {"duration-second", "s", true},
    {"duration-week", "wk", true, false},
    {"duration-year", "a", true, false},
    {"electric-ampere", "A", false, false},
    {"electric-milliampere", "mA"},
    {"electric-ohm", "Ohm"},
    {"electric-volt", "V"},
    {"energy-british-thermal-unit", "[Btu]"},
    {"energy-calorie", "cal"},
    {"energy-electronvolt", "eV"},
    {"energy-joule", "J", false, false},
    {"energy-kilocalorie", "kcal"},
    {"energy-kilojoule", "kJ"},
    {"energy-kilowatt-hour", "kW.h"},
    {"force-newton", "N", false, false},
    {"force-pound-force", "[lbf_av]"},
    {"frequency-gigahertz", "GHz"},
    {"frequency-hertz", "Hz"},
    {"frequency-kilohertz", "kHz"},
    {"frequency-megahertz", "MHz"},
    {"graphics-dot-per-inch", "[ppi]"},
    {"graphics-megapixel", "Mpix"},
    {"graphics-pixel", "pix", false, false},
    {"graphics-pixel-per-inch", "[ppi]"},
    {"length-astronomical-unit", "AU", false, false},
    {"length-centimeter", "cm"},
    {"length-decimeter", "dm"},
    {"length-fathom", "[fth_i]", false, false},
    {"length-foot", "[ft_i]", false, false},
    {"length-furlong", "[fur_us]", false, false},
    {"length-inch", "[in_i]", false, false},
    {"length-kilometer", "km"},
    {"length-light-year", "[ly]", false, false},
    {"length-meter", "m"},
    {"length-micrometer", "um"},
    {"length-mile", "[mi_i]", false, false},
    {"length-millimeter", "mm"},
    {"length-nanometer", "nm"},
    {"length-nautical-mile", "[nmi_i]", false, false},
    {"length-parsec", "pc", false, false},
    {"length-picometer", "pm", false, false},
    {"length-yard", "[yd_i]", false, false},
    {"light-candela", "cd", false, false},
    {"light-lumen", "lm"},
    {"light-lux", "lx"},
    {"mass-carat", "[car_m]", false, false},
    {"mass-dalton", "u", false, false},
    {"mass-gram", "g"},
    {"mass-kilogram", "kg"},
    {"mass-microgram", "ug"},
    {"mass-milligram", "mg"},
    {"mass-ounce", "[oz_av]", false, false},
    {"mass-ounce-troy", "[oz_tr]"},
    {"mass-pound", "[lb_av]", false, false},
    {"mass-stone", "[stone_av]", false, false},
    {"mass-ton", "[ston_av]", false, false},
    {"mass-tonne", "t"},
    {"power-gigawatt", "GW"},
    {"power-horsepower", "[HP]", false, false},
    {"power-kilowatt", "kW"},
    {"power-megawatt", "MW"},
    {"power-milliwatt", "mW"},
    {"power-watt", "W"},
    {"pressure-atmosphere", "atm", false, false},
    {"pressure-bar", "bar", false, false},
    {"pressure-hectopascal", "hPa"},
    {"pressure-inch-ofhg", "[in_i'Hg]"},
    {"pressure-kilopascal", "kPa"},
    {"pressure-megapascal", "MPa"},
    {"pressure-millibar", "mbar"},
    {"pressure-millimeter-ofhg", "mm[Hg]"},
    {"pressure-pascal", "Pa", false, false},
    {"pressure-pound-force-per-square-inch", "[psi]"},
    {"speed-kilometer-per-hour", "km/h"},
    {"speed-knot", "[kn_i]", false, false},
    {"speed-meter-per-second", "m/s"},
    {"speed-mile-per-hour", "[mi_i]/h"},
    {"temperature-celsius", "Cel"},
    {"temperature-fahrenheit", "[degF]"},
    {"temperature-kelvin", "K", false, false},
    {"torque-newton-meter", "N.m"},
    {"torque-pound-force-foot", "[lbf_av].[ft_i]"},
    {"volume-acre-foot", "[acr_us].[ft_i]"},
    {"volume-barrel", "[bbl_us]", false, false},
    {"volume-bushel", "[bu_us]", false, false},
    {"volume-centiliter", "cL"},
    {"volume-cubic-centimeter", "cm3"},
    {"volume-cubic-foot", "[cft_i]"},
    {"volume-cubic-inch", "[cin_i]"},
    {"volume-cubic-kilometer", "km3"},
    {"volume-cubic-meter", "m3"},
    {"volume-cubic-mile", "[mi_i]3"},
    {"volume-cubic-yard", "[cyd_i]"},
    {"volume-cup", "[cup_us]", false, false},
    {"volume-deciliter", "dL"},
    {"volume-dram", "[fdr_us]", false, false},
    {"volume-fluid-ounce", "[foz_us]", false, false},
    {"volume-fluid-ounce-imperial", "[foz_br]", false, false},
    {"volume-gallon", "[gal_us]", false, false},
    {"volume-gallon-imperial", "[gal_br]", false, false},
    {"volume-hectoliter", "hL"},
    {"volume-liter", "L", false, false},
    {"volume-megaliter", "ML"},
    {"volume-milliliter", "mL"},
    {"volume-pint", "[pt_us]", false, false},
    {"volume-quart", "[qt_us]", false, false},
    {"volume-tablespoon", "[tbs_us]", false, false},
    {"volume-teaspoon", "[tsp_us]", false, false},
};

// The unit alone: the formatted text without the number and the spaces around it.
std::string without_number(std::string text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  text.erase(std::remove_if(text.begin(), text.end(), digit), text.end());
  return trimmed(std::move(text));
}

std::vector<std::string> unit_names(const std::string& cldr, const char* width,
                                    const std::string& locale) {
  std::vector<std::string> names;
  const icu::UnicodeString skeleton =
      icu::UnicodeString::fromUTF8("measure-unit/" + cldr + " " + width);
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter* formatter = unumf_openForSkeletonAndLocale(
      skeleton.getBuffer(), skeleton.length(), locale.c_str(), &status);
  UFormattedNumber* formatted = unumf_openResult(&status);
  for (const std::int64_t count : {1, 2, 5}) {
    unumf_formatInt(formatter, count, formatted, &status);
    if (U_FAILURE(status)) break;
    add_new(names, without_number(text_of([&](UChar* buffer, std::int32_t size, UErrorCode* e) {
              return unumf_resultToString(formatted, buffer, size, e);
            })));
  }
  unumf_closeResult(formatted);
  unumf_close(formatter);
  return names;
}

}  // namespace

std::vector<CldrUnit> cldr_units(const std::string& locale) {
  std::vector<CldrUnit> units;
  units.reserve(std::size(kUnits));
  for (const UnitName& name : kUnits) {
    CldrUnit unit;
    unit.code = name.code;
    unit.duration = name.duration;
    unit.names = unit_names(name.cldr, "unit-width-full-name", locale);
    if (name.symbol) unit.symbols = unit_names(name.cldr, "unit-width-short", locale);
    units.push_back(std::move(unit));
  }
  return units;
}

}  // namespace pige::values
