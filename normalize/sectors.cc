#include "normalize/sectors.h"

#include "extract/article/language_file.h"

namespace pige {

Result<WordSet> load_sectors(const std::filesystem::path& file) {
  const auto read = LanguageFile::read(file);
  if (!read) return tl::unexpected(read.error());
  WordSet sectors;
  for (std::string& sector : read->root().words("sectors")) sectors.insert(std::move(sector));
  if (const auto checked = read->checked(); !checked) return tl::unexpected(checked.error());
  return sectors;
}

}  // namespace pige
