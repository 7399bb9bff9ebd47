#include "extract/claims/claim.h"

#include <algorithm>
#include <array>

namespace pige {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 4> kFunding = {"round", "total", "tranche", "debt"};
constexpr std::array<std::string_view, 3> kResult = {"net", "operating", "gross"};
constexpr std::array<std::string_view, 8> kCost = {
    "other", "training", "inference", "staff", "operations", "infrastructure", "research", "cash"};
constexpr std::array<std::string_view, 6> kShare = {"other",   "capital", "profits",
                                                    "revenue", "market",  "capacity"};
constexpr std::array<std::string_view, 5> kUsers = {"users", "subscribers", "customers",
                                                    "downloads", "visits"};
constexpr std::array<std::string_view, 7> kGrowth = {"other", "revenue",   "users", "profit",
                                                     "price", "headcount", "stock"};
constexpr std::array<std::string_view, 6> kCapacity = {"other",       "power", "gpus",
                                                       "datacenters", "area",  "storage"};
constexpr std::array<std::string_view, 3> kModelSize = {"parameters", "tokens", "context"};

constexpr std::array<ClaimType, 24> kTypes = {{
    {"funding", kFunding},
    {"investment", {}},
    {"valuation", {}},
    {"market_cap", {}},
    {"acquisition", {}},
    {"revenue", {}},
    {"profit", kResult},
    {"loss", kResult},
    {"cost", kCost},
    {"budget", {}},
    {"price", {}},
    {"fine", {}},
    {"share", kShare},
    {"headcount", {}},
    {"layoffs", {}},
    {"users", kUsers},
    {"growth", kGrowth},
    {"capacity", kCapacity},
    {"model_size", kModelSize},
    {"founding", {}},
    {"role", {}},
    {"partnership", {}},
    {"launch", {}},
    {"profitability", {}},
}};

}  // namespace

std::span<const ClaimType> claim_types() { return kTypes; }

const ClaimType* find_claim_type(std::string_view name) {
  const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                  [name](const ClaimType& type) { return type.name == name; });
  return found == kTypes.end() ? nullptr : &*found;
}

std::string_view to_string(Modality modality) {
  switch (modality) {
    case Modality::asserted:
      return "asserted";
    case Modality::uncertain:
      return "uncertain";
    case Modality::future:
      return "future";
    case Modality::negated:
      return "negated";
  }
  return {};
}

std::string_view to_string(ValueKind kind) {
  switch (kind) {
    case ValueKind::money:
      return "money";
    case ValueKind::count:
      return "count";
    case ValueKind::percent:
      return "percent";
    case ValueKind::quantity:
      return "quantity";
  }
  return {};
}

}  // namespace pige
