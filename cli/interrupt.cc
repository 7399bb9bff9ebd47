#include "cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace pige {
namespace {

std::atomic<bool> signalled{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // all that a handler may touch

}  // namespace

void heed_interrupts() {
  struct sigaction action {};
  action.sa_handler = [](int) { signalled.store(true); };
  // Without SA_RESTART a read that waits (standard input, a slow server) returns at once.
  action.sa_flags = SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() { return signalled.load(); }

}  // namespace pige
