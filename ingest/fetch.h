// One page from the network, through libcurl.
//
//   Result<Page> page = fetch_page("https://example.org/a.html");
//   page->url       // where the redirects ended
//   page->charset   // Content-Type's, else what the page says of itself
//
// Only http and https, for the first address and for every redirect. Certificates are
// verified. Time, size and redirects are bounded. The address connected to (not the name) is
// checked at each hop, so that neither a redirect nor a name server can lead us to a private
// network. Proxies of the environment are not used: they would hide that address.
// Safe to call from several threads at once. Robots.txt and politeness are the caller's.

#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/limits.h"
#include "ingest/page.h"
#include "ingest/result.h"

namespace pige {

struct FetchOptions {
  Limits limits;  // the body's, once decompressed
  std::chrono::milliseconds connect_timeout{10'000};
  std::chrono::milliseconds total_timeout{60'000};  // redirects included
  int max_redirects = 10;
  bool allow_private = false;  // connect to loopback, private and link-local addresses too
  // A narrower policy of the caller's: asked for every address that passes the one above, before
  // it is connected to; why it is refused, or nothing.
  std::function<std::optional<std::string>(const std::string& ip, int port)> refuse_address;
  std::string user_agent = "pige/0.1 (+give your contact with --user-agent)";
  std::string ca_file;  // certificates to trust instead of the system's; empty: the system's
};

// "http://..." or "https://...", in any case: what is fetched, and never opened as a file.
bool is_web_address(std::string_view source);

// The page at `url`, decoded; its id is `url` as given, its `source` too. Fails on what is
// not HTML, XHTML or plain text, on a status other than success, and on each bound above.
Result<Page> fetch_page(const std::string& url, const FetchOptions& options = {});

}  // namespace pige
