#include "cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace pige::console {
namespace {

// Complaints come from any thread; a progress line must be wiped before each.
struct Screen {
  std::mutex mutex;
  bool progress_shown = false;
  std::chrono::steady_clock::time_point progress_at;
};

Screen& screen() {
  static Screen instance;
  return instance;
}

int descriptor(Stream stream) { return stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO; }

void write_line(std::string_view line) {
  Screen& s = screen();
  const std::lock_guard lock(s.mutex);
  std::string bytes;
  if (s.progress_shown) bytes = "\r\x1b[K";
  s.progress_shown = false;
  bytes.append(line);
  bytes += '\n';
  std::fwrite(bytes.data(), 1, bytes.size(), stderr);
}

const char* code(Colour colour) {
  switch (colour) {
    case Colour::none:
      return "0";
    case Colour::bold:
      return "1";
    case Colour::dim:
      return "2";
    case Colour::red:
      return "31";
    case Colour::green:
      return "32";
    case Colour::yellow:
      return "33";
    case Colour::blue:
      return "34";
    case Colour::cyan:
      return "36";
  }
  return "0";
}

}  // namespace

void complain(const Error& error) {
  write_line(paint("pige:", Colour::red, Stream::error) + " " + error.message());
}

void note(std::string_view line) { write_line(line); }

bool is_terminal(Stream stream) { return ::isatty(descriptor(stream)) == 1; }

bool has_colours(Stream stream) {
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return (refused == nullptr || *refused == '\0') && is_terminal(stream) &&
         (terminal == nullptr || std::strcmp(terminal, "dumb") != 0);
}

unsigned width(Stream stream, unsigned fallback) {
  winsize size{};
  const bool known = ::ioctl(descriptor(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : fallback;
}

std::string paint(std::string_view text, Colour colour, Stream stream) {
  if (colour == Colour::none || !has_colours(stream)) return std::string(text);
  return std::string("\x1b[") + code(colour) + "m" + std::string(text) + "\x1b[0m";
}

void progress(std::string_view line) {
  static const bool shown = is_terminal(Stream::error);
  if (!shown) return;
  Screen& s = screen();
  const std::lock_guard lock(s.mutex);
  const auto now = std::chrono::steady_clock::now();
  if (line.empty() && !s.progress_shown) return;
  if (!line.empty() && now - s.progress_at < std::chrono::milliseconds(200)) return;
  s.progress_at = now;
  s.progress_shown = !line.empty();
  const std::string bytes = "\r\x1b[K" + std::string(line.substr(0, width(Stream::error, 80) - 1));
  std::fwrite(bytes.data(), 1, bytes.size(), stderr);
  std::fflush(stderr);
}

bool Output::write(std::string_view text) {
  if (failed_ || reader_gone_) return false;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail();
  return !failed_ && !reader_gone_;
}

bool Output::close() {
  if (!failed_ && !reader_gone_ && std::fflush(stdout) != 0) fail();
  return !failed_;
}

void Output::fail() {
  const int reason = errno;
  if (reason == EPIPE) {
    reader_gone_ = true;
    return;
  }
  failed_ = true;
  complain({"standard output", std::string(std::strerror(reason)) +
                                   ": the output is cut short; make room or write elsewhere"});
}

}  // namespace pige::console
