// How the program speaks to people: complaints on standard error, results on standard output.
//
//   console::complain(error);                    // pige: a.html: larger than 20 MB: ...
//   console::note("read 12 pages");
//   console::Output out;  out.write(line);  return out.close() ? ...
//
// Colours only on a terminal and without NO_COLOR (https://no-color.org). Thread-safe.

#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "ingest/result.h"

namespace pige::console {

// "pige: where: what", on a line of its own even while a progress line is shown.
void complain(const Error& error);
// A line on standard error, as it is.
void note(std::string_view line);

enum class Stream { output, error };
bool is_terminal(Stream stream);
bool has_colours(Stream stream);
// The width of the terminal in columns; `fallback` where it has none to tell.
unsigned width(Stream stream, unsigned fallback = 100);

enum class Colour { none, bold, dim, red, green, yellow, blue, cyan };
// `text` in a colour, or as it is where the stream shows none.
std::string paint(std::string_view text, Colour colour, Stream stream = Stream::output);

// A line that rewrites itself ("412 pages, 96 a second"), shown only where standard error is a
// terminal, a few times a second. An empty line takes it away.
void progress(std::string_view line);

// Standard output with every failure noticed: a full disk must not pass for success. A reader
// that went away (`| head`) is no failure, but nothing more is written.
class Output {
 public:
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() { close(); }

  // False once nothing more can be written.
  bool write(std::string_view text);
  // Flushes. False, after a complaint, where something could not be written.
  bool close();

 private:
  void fail();
  bool failed_ = false;
  bool reader_gone_ = false;
};

}  // namespace pige::console
