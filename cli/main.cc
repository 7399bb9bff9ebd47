#include <csignal>
#include <cstdlib>
#include <exception>

#include "cli/command_line.h"
#include "cli/console.h"

int main(int argc, char** argv) {
  // A reader of ours that went away is told by write(), not by a signal.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return static_cast<int>(pige::run_command_line(argc, argv));
  } catch (const std::exception& error) {  // out of memory; nothing of ours throws
    pige::console::complain({"", error.what()});
    return static_cast<int>(pige::ExitStatus::unusable);
  }
}
