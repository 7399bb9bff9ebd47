// SIGINT and SIGTERM as a wish to stop soon: what is under way is finished, nothing new begins.

#pragma once

namespace pige {

// From here on the first signal is noted and a second one kills as it always did.
void heed_interrupts();

// True once a signal came.
bool interrupted();

}  // namespace pige
