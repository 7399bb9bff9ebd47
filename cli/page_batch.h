// Pages through a pure stage on every core: what `extract` and `claims` share.
//
//   return print_pages(options.input, options.work, [&](const Page& page) -> Result<std::string> {
//     ...                                            // on any thread
//   });

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "cli/commands.h"
#include "cli/packs.h"
#include "ingest/page.h"
#include "ingest/result.h"
#include "ingest/source.h"

namespace pige {

// The pages that `input` names.
PageSource open_source(const Input& input);

// The packs of `work`, or nothing after a complaint.
std::optional<Packs> load_packs(const Work& work);

// Prints what `read` makes of each page, in the input's order; complains of those that fail.
ExitStatus print_pages(const Input& input, const Work& work, std::string heading,
                       const std::function<Result<std::string>(const Page&)>& read);

// False, after a complaint of each, where not one of the sources is there to be read.
bool any_source_exists(const Input& input);

// Of a batch whose pages were read, or failed one by one. No page at all is a misuse, and told.
ExitStatus batch_status(std::size_t read, std::size_t failed);

}  // namespace pige
