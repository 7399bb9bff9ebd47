#include <string>

#include "cli/claim_table.h"
#include "cli/commands.h"
#include "cli/json_lines.h"
#include "cli/page_batch.h"
#include "cli/pipeline.h"

namespace pige {
namespace {

std::string rows(const Reading& reading) {
  const ClaimTable table;
  std::string text;
  for (const Claim& claim : reading.claims) {
    const std::string& article = reading.article.text;
    text += table.row(claim, {quote(article, claim.span), quote(article, claim.sentence)},
                      reading.article.id);
  }
  return text;
}

}  // namespace

ExitStatus claims_command(const ClaimsOptions& options) {
  const std::optional<Packs> packs = load_packs(options.work);
  if (!packs) return ExitStatus::unusable;
  const bool table = options.format == Format::table;
  return print_pages(options.input, options.work, table ? ClaimTable().heading() : "",
                     [&](const Page& page) -> Result<std::string> {
                       const Result<Reading> reading = read_claims(page, *packs);
                       if (!reading) return tl::unexpected(reading.error());
                       return table ? rows(*reading) : claims_line(*reading);
                     });
}

}  // namespace pige
