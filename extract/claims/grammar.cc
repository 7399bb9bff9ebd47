#include "extract/claims/grammar.h"

#include <xxhash.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

#include "extract/claims/extract_claims.h"

namespace pige {
namespace {

namespace fs = std::filesystem;

// A hash of every file of the language's folder, names included: it changes when a rule does.
std::string version_of(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code ec;
  for (const auto& entry : fs::recursive_directory_iterator(folder, ec)) {
    if (entry.path().extension() == ".toml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::string bytes;
  for (const fs::path& path : paths) {
    bytes += path.lexically_relative(folder).generic_string();
    std::ifstream in(path, std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  const XXH64_hash_t hash = XXH3_64bits(bytes.data(), bytes.size());
  for (int shift = 60; shift >= 0; shift -= 4) hex += kDigits[hash >> shift & 0xFU];
  return hex;
}

}  // namespace

Result<Grammar> Grammar::load(const fs::path& lang_dir, const std::string& language) {
  auto lexicon = Lexicon::load(lang_dir, language);
  if (!lexicon) return tl::unexpected(lexicon.error());
  auto syntax = Syntax::load(lang_dir, language);
  if (!syntax) return tl::unexpected(syntax.error());
  auto descriptions = Descriptions::load(lang_dir, language);
  if (!descriptions) return tl::unexpected(descriptions.error());
  auto modality = ModalityWords::load(lang_dir, language, *lexicon, *syntax);
  if (!modality) return tl::unexpected(modality.error());
  auto attribution = AttributionWords::load(lang_dir, language, *lexicon, *syntax);
  if (!attribution) return tl::unexpected(attribution.error());
  auto rules = load_rules(lang_dir / language / "rules", *lexicon, *syntax);
  if (!rules) return tl::unexpected(rules.error());
  return Grammar(std::make_shared<GrammarTables>(GrammarTables{
      language, version_of(lang_dir / language), std::move(*lexicon), std::move(*syntax),
      std::move(*descriptions), std::move(*modality), std::move(*attribution), std::move(*rules)}));
}

const std::string& Grammar::language() const { return tables_->language; }
const std::string& Grammar::version() const { return tables_->version; }

}  // namespace pige
