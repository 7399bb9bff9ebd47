// The claims of a store in one of the forms they are printed in: what `query` and `export` share.

#pragma once

#include "cli/commands.h"
#include "store/store.h"

namespace pige {

// Prints the claims of `selection` on standard output. A store that cannot be read, and a type or
// a date that is none, are told and unusable; no claim at all is no failure.
ExitStatus print_stored_claims(const Selection& selection, Format format, Order order);

}  // namespace pige
