// What pages of Next.js stream to the browser since its app router, as calls in many scripts:
//
//   self.__next_f.push([1,"2:T3e8,<p>Calame a lev"])
//   self.__next_f.push([1,"é douze millions ...</p>3:[\"$\",\"main\",null,{\"body\":\"$2\"}]\n"])
//
// The strings make one text when they are joined: rows, each with a number, that hold a long
// string (T, its length in bytes) or a line of JSON: objects, references to other rows ("$2"), and
// elements of the page (["$", tag, key, properties]).

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pige {

// Whether a script is such a call.
bool is_flight(std::string_view script);

using FlightTexts = std::map<std::string, std::string>;  // by "$" and number, as referred to

struct FlightRows {
  FlightTexts texts;
  std::vector<std::string> values;  // JSON, not checked
};

// The rows of all such calls among `scripts`; what is broken is left out.
FlightRows flight_rows(const std::vector<std::string_view>& scripts);

}  // namespace pige
