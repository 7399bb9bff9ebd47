// libcurl follows the redirects; three callbacks keep it in bounds: one sees each address before
// it is connected to, one the bytes as they come, decompressed, and one our own state in both.

#include "ingest/fetch.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "ingest/charset.h"
#include "ingest/meta_prescan.h"
#include "ingest/network_address.h"
#include "ingest/read_page.h"

namespace pige {
namespace {

struct CleanUp {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using Handle = std::unique_ptr<CURL, CleanUp>;

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  return std::equal(prefix.begin(), prefix.end(), text.begin(), [](char p, char t) {
    return p == (t >= 'A' && t <= 'Z' ? static_cast<char>(t - 'A' + 'a') : t);
  });
}

// What the callbacks share with the call that started them.
struct Transfer {
  CURL* handle = nullptr;
  const FetchOptions* options = nullptr;
  std::string body;
  std::optional<std::string> refusal;  // of the last address tried
  bool too_large = false;
  std::string wrong_type;
  PageKind kind = PageKind::html;
  std::string charset;
};

// An address that a socket is about to be opened to.
struct Peer {
  std::string ip;
  int port = 0;
  std::optional<std::string_view> not_public = "not the internet's";
};

Peer peer_of(const sockaddr* address) {
  Peer peer;
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address->sa_family == AF_INET) {
    sockaddr_in v4;
    std::memcpy(&v4, address, sizeof v4);
    Ipv4 bytes;
    std::memcpy(bytes.data(), &v4.sin_addr, bytes.size());
    inet_ntop(AF_INET, &v4.sin_addr, text.data(), text.size());
    peer = {text.data(), ntohs(v4.sin_port), not_public(bytes)};
  } else if (address->sa_family == AF_INET6) {
    sockaddr_in6 v6;
    std::memcpy(&v6, address, sizeof v6);
    Ipv6 bytes;
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    inet_ntop(AF_INET6, &v6.sin6_addr, text.data(), text.size());
    peer = {text.data(), ntohs(v6.sin6_port), not_public(bytes)};
  }
  return peer;
}

// Why the options forbid an address, and how to mend it.
std::optional<std::string> refusal(const Peer& peer, const FetchOptions& options) {
  if (peer.not_public && !options.allow_private) {
    return "leads to a network that is not public (" + std::string(*peer.not_public) +
           "): allow it with --allow-private";
  }
  if (!options.refuse_address) return std::nullopt;
  const auto why = options.refuse_address(peer.ip, peer.port);
  if (!why) return std::nullopt;
  return "leads to " + peer.ip + ", which is refused: " + *why;
}

// The only place where curl gets a socket, for the first address and every redirect.
curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.refusal = refusal(peer_of(&address->addr), *transfer.options);
  if (transfer.refusal) return CURL_SOCKET_BAD;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Sets the kind and the charset that the header gives; false for what is no page.
bool read_content_type(Transfer& transfer) {
  const char* header = nullptr;
  curl_easy_getinfo(transfer.handle, CURLINFO_CONTENT_TYPE, &header);
  const std::string_view content_type = header == nullptr ? "" : header;
  transfer.charset = charset_of_content_type(content_type).value_or("");
  const std::string_view type = content_type.substr(0, content_type.find_first_of("; \t"));
  const auto is = [type](std::string_view name) {
    return type.size() == name.size() && starts_with_folded(type, name);
  };
  transfer.kind = is("text/plain") ? PageKind::text : PageKind::html;
  if (type.empty() || is("text/html") || is("application/xhtml+xml") || is("text/plain")) {
    return true;
  }
  transfer.wrong_type = repair_utf8(type);
  return false;
}

std::size_t write_body(char* bytes, std::size_t, std::size_t size, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  if (transfer.body.empty() && !read_content_type(transfer)) return CURL_WRITEFUNC_ERROR;
  if (size > transfer.options->limits.max_bytes - transfer.body.size()) {
    transfer.too_large = true;
    return CURL_WRITEFUNC_ERROR;
  }
  transfer.body.append(bytes, size);
  return size;
}

// setopt's own type check is a macro that wants the exact type of each option.
void set_options(Transfer& transfer, const std::string& url, char* error_buffer) {
  CURL* handle = transfer.handle;
  const FetchOptions& options = *transfer.options;
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_PROXY, "");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(handle, CURLOPT_MAXREDIRS, static_cast<long>(options.max_redirects));
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS,
                   static_cast<long>(options.connect_timeout.count()));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(options.total_timeout.count()));
  curl_easy_setopt(handle, CURLOPT_MAXFILESIZE_LARGE,
                   static_cast<curl_off_t>(options.limits.max_bytes));
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!options.ca_file.empty()) {
    curl_easy_setopt(handle, CURLOPT_CAINFO, options.ca_file.c_str());
    curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
  }
  curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(handle, CURLOPT_USERAGENT, options.user_agent.c_str());
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, error_buffer);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &transfer);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, write_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
}

std::string seconds(std::chrono::milliseconds time) {
  const auto count = time.count();
  return count % 1000 == 0 ? std::to_string(count / 1000) + " s" : std::to_string(count) + " ms";
}

std::string answered(long status) {
  const bool is_transient = status == 429 || status >= 500;
  return "the server answered " + std::to_string(status) +
         (is_transient ? ": try again later" : ": check the address");
}

// What went wrong, and how to mend it.
std::string explain(CURLcode code, const Transfer& transfer, std::string_view details) {
  const FetchOptions& options = *transfer.options;
  if (transfer.too_large || code == CURLE_FILESIZE_EXCEEDED) return too_large(options.limits);
  if (!transfer.wrong_type.empty()) {
    return "its type is " + transfer.wrong_type + ", not HTML or text";
  }
  if (transfer.refusal && code == CURLE_COULDNT_CONNECT) return *transfer.refusal;
  long status = 0;
  switch (code) {
    case CURLE_HTTP_RETURNED_ERROR:
      curl_easy_getinfo(transfer.handle, CURLINFO_RESPONSE_CODE, &status);
      return answered(status);
    case CURLE_OPERATION_TIMEDOUT:
      return "no complete answer within " + seconds(options.total_timeout) + " (" +
             seconds(options.connect_timeout) + " to connect): try again later";
    case CURLE_TOO_MANY_REDIRECTS:
      return "redirected more than " + std::to_string(options.max_redirects) +
             " times: give the address where it should end";
    case CURLE_UNSUPPORTED_PROTOCOL:
      return "leads to an address that is neither http nor https";
    case CURLE_URL_MALFORMAT:
      return "not a well-formed address";
    case CURLE_COULDNT_RESOLVE_HOST:
      return "no such host: check the address and the network";
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
      return "its certificate cannot be trusted (" + std::string(details) + ")";
    default:
      return std::string(details) + ": try again later";
  }
}

bool start_curl() {
  static const bool kStarted = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return kStarted;
}

}  // namespace

bool is_web_address(std::string_view source) {
  return starts_with_folded(source, "http://") || starts_with_folded(source, "https://");
}

Result<Page> fetch_page(const std::string& url, const FetchOptions& options) {
  Page page;
  page.id = page.source = repair_utf8(url);
  if (!is_web_address(url)) {
    return failure(page.source, "not a web address: start it with http:// or https://");
  }
  if (!start_curl()) return failure(page.source, "libcurl cannot start");
  const Handle handle(curl_easy_init());
  if (!handle) return failure(page.source, "libcurl cannot start");

  std::array<char, CURL_ERROR_SIZE> details{};
  Transfer transfer;
  transfer.handle = handle.get();
  transfer.options = &options;
  set_options(transfer, url, details.data());
  const CURLcode code = curl_easy_perform(handle.get());
  if (code != CURLE_OK) {
    const std::string_view text =
        details.front() != '\0' ? details.data() : curl_easy_strerror(code);
    return failure(page.source, explain(code, transfer, repair_utf8(text)));
  }

  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  if (status < 200 || status > 299) return failure(page.source, answered(status));

  const char* last = nullptr;
  curl_easy_getinfo(handle.get(), CURLINFO_EFFECTIVE_URL, &last);
  page.url = repair_utf8(last == nullptr ? url : std::string(last));
  page.kind = transfer.kind;
  page.bytes = std::move(transfer.body);
  return page_from_bytes(std::move(page), transfer.charset);
}

}  // namespace pige
