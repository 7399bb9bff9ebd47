#include "cli/commands.h"
#include "cli/stored_claims.h"

namespace pige {

ExitStatus query_command(const QueryOptions& options) {
  return print_stored_claims(options.selection, options.format, Order::newest);
}

}  // namespace pige
