// When a claim holds or happens: the date of its sentence that stands nearest to its words.
//
//   "En juin 2021, elle avait réuni 25 millions, puis 100 millions en 2023."
//     25 millions: 2021-06    100 millions: 2023

#pragma once

#include <cstddef>
#include <string>

#include "extract/claims/rule.h"
#include "extract/claims/sentence.h"
#include "extract/claims/syntax.h"
#include "normalize/annotate.h"

namespace pige {

// EDTF, or nothing: for a claim whose words are the tokens [first, last).
std::string claim_time(const Sentence& sentence, const Annotations& annotations,
                       const Syntax& syntax, std::size_t first, std::size_t last);

// Of "entre 2019 et 2020", the end that a claim of before or after holds at; any other time whole.
std::string end_of_span(const std::string& span, SpanEnd end);

}  // namespace pige
