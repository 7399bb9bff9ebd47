// A server on loopback answers; nothing here leaves the machine.

#include "ingest/fetch.h"

#include <arpa/inet.h>
#include <brotli/encode.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/ingest/certificate.h"
#include "tests/ingest/scratch.h"

namespace pige {
namespace {

using httplib::Request;
using httplib::Response;

std::string brotli(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  BrotliEncoderCompress(BROTLI_DEFAULT_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_DEFAULT_MODE,
                        bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                        reinterpret_cast<std::uint8_t*>(out.data()));
  out.resize(size);
  return out;
}

// A server on a port of its own, until the end of the test.
class Served {
 public:
  Served() : server_(std::make_unique<httplib::Server>()) { bind(); }
  explicit Served(const Certificate& certificate)
      : server_(std::make_unique<httplib::SSLServer>(certificate.x509(), certificate.key())),
        scheme_("https") {
    bind();
  }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;
  ~Served() {
    server_->stop();
    if (thread_.joinable()) thread_.join();
  }

  void get(const std::string& path, httplib::Server::Handler handler) {
    server_->Get(path, std::move(handler));
  }

  // After the last get().
  void start() {
    if (thread_.joinable()) return;
    thread_ = std::thread([this] { server_->listen_after_bind(); });
    while (!server_->is_running()) std::this_thread::yield();
  }

  int port() const { return port_; }
  std::string address(const std::string& path) const {
    return scheme_ + "://127.0.0.1:" + std::to_string(port_) + path;
  }

 private:
  void bind() { port_ = server_->bind_to_any_port("127.0.0.1"); }

  std::unique_ptr<httplib::Server> server_;
  std::string scheme_ = "http";
  int port_ = 0;
  std::thread thread_;
};

class FetchPage : public testing::Test {
 protected:
  FetchPage() { options_.allow_private = true; }

  // Before the server is stopped, which waits for its handlers.
  void TearDown() override {
    {
      const std::lock_guard lock(mutex_);
      released_ = true;
    }
    release_.notify_all();
  }

  void get(const std::string& path, httplib::Server::Handler handler) {
    server_.get(path, std::move(handler));
  }

  Result<Page> fetch(const std::string& path) {
    server_.start();
    return fetch_page(server_.address(path), options_);
  }

  std::string why_not(const std::string& path) {
    const auto page = fetch(path);
    return page ? "fetched" : page.error().what;
  }

  // Holds a handler until the test is over.
  void wait_for_the_end() {
    std::unique_lock lock(mutex_);
    release_.wait(lock, [this] { return released_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable release_;
  bool released_ = false;

 protected:
  FetchOptions options_;
  Served server_;  // the first to go: its handlers use what stands above
};

TEST_F(FetchPage, GivesThePageAndWhereItWas) {
  std::string agent;
  get("/a", [&agent](const Request& request, Response& response) {
    agent = request.get_header_value("User-Agent");
    response.set_content("<p>caf\xE9", "text/html; charset=ISO-8859-1");
  });
  get("/old", [](const Request&, Response& response) { response.set_redirect("/a", 301); });
  options_.user_agent = "essai/1";
  const auto page = fetch("/old");
  ASSERT_TRUE(page) << page.error().message();
  EXPECT_EQ(page->id, server_.address("/old"));
  EXPECT_EQ(page->url, server_.address("/a"));
  EXPECT_EQ(page->kind, PageKind::html);
  EXPECT_EQ(page->charset, "windows-1252");
  EXPECT_EQ(page->markup(), "<p>café");
  EXPECT_EQ(agent, "essai/1");
}

TEST_F(FetchPage, SaysWhoItIs) {
  std::string agent;
  get("/", [&agent](const Request& request, Response& response) {
    agent = request.get_header_value("User-Agent");
    response.set_content("x", "text/html");
  });
  ASSERT_TRUE(fetch("/"));
  EXPECT_TRUE(agent.starts_with("pige/0.1 (+")) << agent;
}

TEST_F(FetchPage, TheHeaderBeatsTheMeta) {
  get("/", [](const Request&, Response& response) {
    response.set_content("<meta charset=koi8-r>caf\xC3\xA9", "text/html; charset=utf-8");
  });
  const auto page = fetch("/");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->markup(), "<meta charset=koi8-r>café");
}

TEST_F(FetchPage, ReadsPlainTextAsText) {
  get("/", [](const Request&, Response& response) {
    response.set_content("<p> n'est pas une balise", "text/plain");
  });
  const auto page = fetch("/");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->kind, PageKind::text);
}

TEST_F(FetchPage, DecodesGzipAndBrotli) {
  std::string accepted;
  get("/gzip", [&accepted](const Request& request, Response& response) {
    accepted = request.get_header_value("Accept-Encoding");
    response.set_header("Content-Encoding", "gzip");
    response.set_content(gzip("<p>compressé"), "text/html");
  });
  get("/br", [](const Request&, Response& response) {
    response.set_header("Content-Encoding", "br");
    response.set_content(brotli("<p>compressé"), "text/html");
  });
  for (const char* const path : {"/gzip", "/br"}) {
    const auto page = fetch(path);
    ASSERT_TRUE(page) << path << page.error().message();
    EXPECT_EQ(page->bytes, "<p>compressé") << path;
  }
  EXPECT_NE(accepted.find("gzip"), std::string::npos);
  EXPECT_NE(accepted.find("br"), std::string::npos);
}

TEST_F(FetchPage, RefusesABodyOverTheLimit) {
  options_.limits.max_bytes = 1000;
  get("/announced", [](const Request&, Response& response) {
    response.set_content(std::string(1001, 'x'), "text/html");
  });
  get("/exact", [](const Request&, Response& response) {
    response.set_content(std::string(1000, 'x'), "text/html");
  });
  get("/chunked", [](const Request&, Response& response) {
    response.set_chunked_content_provider("text/html", [](std::size_t, httplib::DataSink& sink) {
      const std::string chunk(600, 'x');
      return sink.write(chunk.data(), chunk.size());  // it never ends
    });
  });
  get("/bomb", [](const Request&, Response& response) {
    response.set_header("Content-Encoding", "gzip");
    response.set_content(gzip(std::string(200'000, ' ')), "text/html");
  });
  EXPECT_EQ(why_not("/announced"), "larger than 1000 bytes: raise it with --max-bytes");
  EXPECT_EQ(why_not("/exact"), "fetched");
  EXPECT_EQ(why_not("/chunked"), "larger than 1000 bytes: raise it with --max-bytes");
  EXPECT_EQ(why_not("/bomb"), "larger than 1000 bytes: raise it with --max-bytes");
}

TEST_F(FetchPage, StopsARedirectLoop) {
  get("/loop", [](const Request&, Response& response) { response.set_redirect("/loop"); });
  options_.max_redirects = 4;
  EXPECT_EQ(why_not("/loop"), "redirected more than 4 times: give the address where it should end");
}

TEST_F(FetchPage, FollowsOnlyHttpAndHttps) {
  const Scratch scratch;
  const std::string secret = scratch.write("secret.html", "secret");
  for (const std::string& target :
       {"file://" + secret, std::string("ftp://127.0.0.1/"), std::string("gopher://127.0.0.1/"),
        std::string("dict://127.0.0.1/")}) {
    get("/" + target.substr(0, target.find(':')),
        [target](const Request&, Response& response) { response.set_redirect(target); });
  }
  for (const char* const path : {"/file", "/ftp", "/gopher", "/dict"}) {
    EXPECT_EQ(why_not(path), "leads to an address that is neither http nor https") << path;
  }
}

TEST_F(FetchPage, AsksForAWebAddress) {
  for (const char* const url : {"file:///etc/passwd", "page.html", "", "ftp://example.org/"}) {
    const auto page = fetch_page(url);
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().what, "not a web address: start it with http:// or https://");
  }
  EXPECT_TRUE(is_web_address("HTTPS://example.org"));
  EXPECT_FALSE(is_web_address("https.html"));
}

TEST_F(FetchPage, RefusesPrivateNetworksUnlessAllowed) {
  options_.allow_private = false;
  bool was_reached = false;
  get("/", [&was_reached](const Request&, Response& response) {
    was_reached = true;
    response.set_content("x", "text/html");
  });
  EXPECT_EQ(why_not("/"),
            "leads to a network that is not public (loopback): allow it with --allow-private");
  const std::string port = std::to_string(server_.port());
  // However the address is written, what is connected to is judged.
  const std::vector<std::string> addresses = {
      "http://localhost:" + port, "http://2130706433:" + port,
      "http://0x7f.1:" + port,    "http://0:" + port,
      "http://[::1]:" + port,     "http://[::ffff:127.0.0.1]:" + port,
      "http://10.0.0.1/",         "http://169.254.169.254/latest/",
      "http://100.64.0.1/",       "http://[fd00::1]/",
      "http://[fe80::1]/",        "http://224.0.0.1/",
  };
  for (const std::string& url : addresses) {
    const auto page = fetch_page(url, options_);
    ASSERT_FALSE(page) << url;
    EXPECT_TRUE(page.error().what.starts_with("leads to a network that is not public (")) << url;
  }
  EXPECT_FALSE(was_reached);
}

// The first hop may be public: the check must not stop there.
TEST_F(FetchPage, JudgesTheAddressOfEveryRedirect) {
  Served elsewhere;
  bool was_reached = false;
  elsewhere.get("/", [&was_reached](const Request&, Response& response) {
    was_reached = true;
    response.set_content("x", "text/html");
  });
  elsewhere.start();
  const int forbidden = elsewhere.port();
  get("/", [&](const Request&, Response& response) {
    response.set_redirect("http://localhost:" + std::to_string(forbidden) + "/");
  });
  options_.refuse_address = [forbidden](const std::string&, int port) {
    return port == forbidden ? std::optional<std::string>("not this one") : std::nullopt;
  };
  const std::string why = why_not("/");
  EXPECT_TRUE(why.ends_with(", which is refused: not this one")) << why;
  EXPECT_FALSE(was_reached);
  options_.refuse_address = nullptr;
  EXPECT_EQ(why_not("/"), "fetched");
  EXPECT_TRUE(was_reached);
}

TEST_F(FetchPage, TrustsACertificateOnlyIfItIsVouchedFor) {
  const Scratch scratch;
  const Certificate ours("IP:127.0.0.1");
  const Certificate another("DNS:example.org");
  options_.ca_file = scratch.write("ca.pem", ours.pem() + another.pem());

  const auto answer = [](const Request&, Response& response) {
    response.set_content("<p>x", "text/html");
  };
  Served trusted(ours);
  trusted.get("/", answer);
  trusted.start();
  const auto page = fetch_page(trusted.address("/"), options_);
  EXPECT_TRUE(page) << page.error().message();

  // Vouched for, under another name.
  Served misnamed(another);
  misnamed.get("/", answer);
  misnamed.start();
  const auto wrong_name = fetch_page(misnamed.address("/"), options_);
  ASSERT_FALSE(wrong_name);
  EXPECT_TRUE(wrong_name.error().what.starts_with("its certificate cannot be trusted ("))
      << wrong_name.error().what;

  // The system vouches for nobody here.
  options_.ca_file.clear();
  const auto unknown = fetch_page(trusted.address("/"), options_);
  ASSERT_FALSE(unknown);
  EXPECT_TRUE(unknown.error().what.starts_with("its certificate cannot be trusted ("))
      << unknown.error().what;
}

TEST_F(FetchPage, AnswersThatAreNoPage) {
  get("/absent", [](const Request&, Response& response) { response.status = 404; });
  get("/broken", [](const Request&, Response& response) { response.status = 500; });
  get("/forbidden", [](const Request&, Response& response) { response.status = 403; });
  get("/busy", [](const Request&, Response& response) { response.status = 429; });
  get("/nowhere", [](const Request&, Response& response) {  // a redirect without an address
    response.status = 302;
    response.set_content("<p>moved", "text/html");
  });
  get("/image",
      [](const Request&, Response& response) { response.set_content("\x89PNG", "image/png"); });
  get("/json",
      [](const Request&, Response& response) { response.set_content("{}", "application/json"); });
  get("/liar", [](const Request&, Response& response) {
    response.set_content("\x89PNG\r\n\x1A\n", "text/html");
  });
  get("/nothing",
      [](const Request&, Response& response) { response.set_content("", "text/html"); });
  EXPECT_EQ(why_not("/absent"), "the server answered 404: check the address");
  EXPECT_EQ(why_not("/broken"), "the server answered 500: try again later");
  EXPECT_EQ(why_not("/forbidden"), "the server answered 403: check the address");
  EXPECT_EQ(why_not("/busy"), "the server answered 429: try again later");
  EXPECT_EQ(why_not("/nowhere"), "the server answered 302: check the address");
  EXPECT_EQ(why_not("/image"), "its type is image/png, not HTML or text");
  EXPECT_EQ(why_not("/json"), "its type is application/json, not HTML or text");
  EXPECT_EQ(why_not("/liar"), "binary, not HTML or text (PNG image)");
  EXPECT_EQ(why_not("/nothing"), "empty");
}

TEST_F(FetchPage, GivesUpOnASlowServer) {
  get("/slow", [this](const Request&, Response& response) {
    wait_for_the_end();
    response.set_content("x", "text/html");
  });
  get("/drip", [this](const Request&, Response& response) {
    response.set_content_provider(1000, "text/html",
                                  [this](std::size_t offset, std::size_t, httplib::DataSink& sink) {
                                    if (offset > 0) wait_for_the_end();
                                    return sink.write("x", 1);
                                  });
  });
  options_.total_timeout = std::chrono::milliseconds(50);
  EXPECT_EQ(why_not("/slow"), "no complete answer within 50 ms (10 s to connect): try again later");
  EXPECT_EQ(why_not("/drip"), "no complete answer within 50 ms (10 s to connect): try again later");
}

TEST_F(FetchPage, SaysThatNobodyAnswers) {
  // A port that is bound and not listened on refuses connections.
  const int bound = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in name{};
  name.sin_family = AF_INET;
  name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof name;
  ASSERT_EQ(bind(bound, reinterpret_cast<sockaddr*>(&name), size), 0);
  ASSERT_EQ(getsockname(bound, reinterpret_cast<sockaddr*>(&name), &size), 0);
  const std::string url = "http://127.0.0.1:" + std::to_string(ntohs(name.sin_port));
  const auto page = fetch_page(url, options_);
  close(bound);
  ASSERT_FALSE(page);
  EXPECT_NE(page.error().what.find("try again later"), std::string::npos) << page.error().what;
}

TEST_F(FetchPage, IgnoresAProxyOfTheEnvironment) {
  setenv("http_proxy", "http://127.0.0.1:1", 1);
  get("/", [](const Request&, Response& response) { response.set_content("x", "text/html"); });
  const std::string why = why_not("/");
  unsetenv("http_proxy");
  EXPECT_EQ(why, "fetched");
}

}  // namespace
}  // namespace pige
