// The fields of business by which the gazetteer and the descriptions of every language agree on
// what a company does: lang/und/sectors.toml.

#pragma once

#include <filesystem>

#include "ingest/result.h"
#include "normalize/name_words.h"

namespace pige {

// The keys, as written. An Error names the file and the line.
Result<WordSet> load_sectors(const std::filesystem::path& file);

}  // namespace pige
