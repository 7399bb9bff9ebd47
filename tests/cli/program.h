// The built program, run as a user runs it, and the small folders it is run on.

#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pige {

// A folder of its own for each test, gone with it.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  // Writes a file, its folders made, and gives its path.
  std::string write(const std::string& name, std::string_view bytes) const;
  std::string name(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

struct Ran {
  int status = -1;  // -1: ended by a signal
  std::string out;
  std::string err;
};

struct How {
  std::string input = {};                               // on standard input
  std::map<std::string, std::string> environment = {};  // on top of ours
  std::optional<std::size_t> largest_file = {};         // bytes: a disk that is full early
  std::string output = {};                              // a file to write to: "/dev/full"
  std::optional<std::chrono::microseconds> signal_after = {};
  std::string signal_once = {};  // as soon as there is a file of this name
  int signal = 9;                // SIGKILL
};

Ran run_pige(const std::vector<std::string>& arguments, const How& how = {});

// Whether this machine gives pseudo-terminals: a container without /dev/pts does not.
bool has_terminals();

// The same on a terminal: what a person sees, standard error included.
std::string run_pige_on_terminal(const std::vector<std::string>& arguments,
                                 const std::map<std::string, std::string>& environment = {});

std::string read_file(const std::filesystem::path& path);
std::vector<std::string> lines_of(std::string_view text);

// corpus/ of the source tree, and its lang/.
std::string corpus();
std::string lang_dir();

}  // namespace pige
