// The arguments of the program, from text to the plain values of commands.h.

#pragma once

#include "cli/commands.h"

namespace pige {

// Reads the arguments and does what they ask for. Misuse is told on standard error with the
// help to read, and is ExitStatus::unusable.
ExitStatus run_command_line(int argc, const char* const* argv);

}  // namespace pige
