#include "cli/commands.h"
#include "cli/stored_claims.h"

namespace pige {

// In an order that depends on the claims alone, so that two exports can be compared line by line.
ExitStatus export_command(const ExportOptions& options) {
  return print_stored_claims(options.selection, options.format, Order::document);
}

}  // namespace pige
