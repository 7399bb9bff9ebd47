// How every stage says that the world let it down: a Result<T> holds a T or an Error.
//
//   Result<Page> page = read_page(path, limits);
//   if (!page) report(page.error());      // "corpus/a.html: larger than 20 MB: raise --max-bytes"
//
// Ordinary absence is std::optional; our own mistakes are assertions. Nothing in the
// libraries prints or exits: they return, and the command line reports.

#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace pige {

// Ready to print. `what` says what is wrong and how to mend it; `where` names the file, the
// line or the address ("acquisition.toml:10"), empty where there is none to name.
struct Error {
  std::string where;
  std::string what;

  std::string message() const { return where.empty() ? what : where + ": " + what; }
  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(std::string where, std::string what) {
  return tl::unexpected(Error{std::move(where), std::move(what)});
}

}  // namespace pige
