// Claims as comma-separated values (RFC 4180), one a line, under a line of names.
//
//   document,url,...,type,subject,subject_id,...,amount,min,max,unit,...,quote,rule,confidence
//
// The columns are the fields of the JSON form, a party's three side by side; what is absent is
// empty. Participants are their names, separated by "; ".

#pragma once

#include <string>

#include "store/store.h"

namespace pige {

std::string claim_csv_heading();
std::string claim_csv_row(const StoredClaim& stored);

// One field, between quotes where it needs them.
std::string csv_field(std::string_view text);

}  // namespace pige
