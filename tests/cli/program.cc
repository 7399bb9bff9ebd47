#include "program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace pige {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void become_pige(const std::vector<std::string>& arguments,
                              const std::map<std::string, std::string>& environment) {
  std::vector<char*> argv{const_cast<char*>(PIGE_PROGRAM)};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  setenv("PIGE_LANG_DIR", PIGE_LANG_DIR, 1);
  for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
  execv(argv[0], argv.data());
  _exit(127);
}

void redirect(const std::string& path, int flags, int descriptor) {
  const int opened = open(path.c_str(), flags, 0600);
  if (opened < 0 || dup2(opened, descriptor) < 0) _exit(126);
  close(opened);
}

// Waits for the child at most that long; false if it still runs.
bool ended_within(pid_t child, std::chrono::microseconds time) {
  const int descriptor = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
  pollfd watched{descriptor, POLLIN, 0};
  const timespec limit{time.count() / 1'000'000, (time.count() % 1'000'000) * 1000};
  const bool ended = ppoll(&watched, 1, &limit, nullptr) > 0;
  close(descriptor);
  return ended;
}

int exit_status(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TempFolder::TempFolder() {
  std::string pattern = (fs::temp_directory_path() / "pige-test-XXXXXX").string();
  path_ = mkdtemp(pattern.data());
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string TempFolder::write(const std::string& name, std::string_view bytes) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file.string();
}

Ran run_pige(const std::vector<std::string>& arguments, const How& how) {
  const TempFolder folder;
  const std::string input = folder.write("in", how.input);
  const std::string out = how.output.empty() ? folder.name("out") : how.output;
  const std::string err = folder.name("err");
  const pid_t child = fork();
  if (child == 0) {
    redirect(input, O_RDONLY, STDIN_FILENO);
    redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    if (how.largest_file) {
      signal(SIGXFSZ, SIG_IGN);  // write() then fails, as it does on a full disk
      const rlimit limit{*how.largest_file, *how.largest_file};
      setrlimit(RLIMIT_FSIZE, &limit);
    }
    become_pige(arguments, how.environment);
  }
  if (how.signal_after && !ended_within(child, *how.signal_after)) kill(child, how.signal);
  if (!how.signal_once.empty()) {
    while (!fs::exists(how.signal_once)) {
      if (ended_within(child, std::chrono::milliseconds(5))) break;
    }
    kill(child, how.signal);
  }
  Ran ran;
  ran.status = exit_status(child);
  if (how.output.empty()) ran.out = read_file(out);
  ran.err = read_file(err);
  return ran;
}

bool has_terminals() {
  int terminal = -1;
  int other_end = -1;
  if (openpty(&terminal, &other_end, nullptr, nullptr, nullptr) != 0) return false;
  close(terminal);
  close(other_end);
  return true;
}

std::string run_pige_on_terminal(const std::vector<std::string>& arguments,
                                 const std::map<std::string, std::string>& environment) {
  int terminal = -1;
  const winsize size{40, 100, 0, 0};
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child == 0) {
    setenv("TERM", "xterm", 1);
    unsetenv("NO_COLOR");
    become_pige(arguments, environment);
  }
  std::string seen;
  char buffer[4096];
  ssize_t got = 0;
  while ((got = read(terminal, buffer, sizeof buffer)) > 0) {
    seen.append(buffer, static_cast<std::size_t>(got));
  }
  close(terminal);
  exit_status(child);
  return seen;
}

std::string read_file(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return std::move(bytes).str();
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string corpus() { return PIGE_SOURCE_DIR "/corpus"; }
std::string lang_dir() { return PIGE_LANG_DIR; }

}  // namespace pige
