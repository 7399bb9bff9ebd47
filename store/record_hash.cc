#include "store/record_hash.h"

#include <xxhash.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <memory>

namespace pige {
namespace {

std::string hex(std::uint64_t value) {
  std::array<char, 17> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%016llx", static_cast<unsigned long long>(value));
  return buffer.data();
}

// Hashes fields one after the other, each with its size, so that none runs into the next.
class FieldHash {
 public:
  FieldHash() : state_(XXH3_createState()) { XXH3_128bits_reset(state_.get()); }

  void add(std::uint64_t number) { update(&number, sizeof number); }
  void add(std::string_view text) {
    add(std::uint64_t{text.size()});
    update(text.data(), text.size());
  }
  void add(const std::optional<Decimal>& value) {
    add(std::uint64_t{value.has_value()});
    if (value) add(std::string_view(to_string(*value)));
  }
  void add(Span span) {
    add(std::uint64_t{span.begin});
    add(std::uint64_t{span.end});
  }
  void add(const Party& party) {
    add(std::string_view(party.name));
    add(std::string_view(party.id));
    add(std::string_view(party.mention));
  }
  template <class T>
  void add_all(const T& list) {
    add(std::uint64_t{list.size()});
    for (const auto& element : list) add(element);
  }
  void add(const Block& block) {
    add(static_cast<std::uint64_t>(block.kind));
    add(block.span);
  }
  void add(const std::string& text) { add(std::string_view(text)); }
  void add(const Value& value) {
    add(static_cast<std::uint64_t>(value.kind));
    add(value.amount);
    add(value.min);
    add(value.max);
    add(value.unit);
    add(static_cast<std::uint64_t>(value.bound));
    add(value.text);
  }
  void add(const Claim& claim) {
    add(claim.type);
    add(claim.subject);
    add(std::uint64_t{claim.object.has_value()});
    if (claim.object) add(*claim.object);
    add_all(claim.participants);
    add(std::uint64_t{claim.value.has_value()});
    if (claim.value) add(*claim.value);
    add(claim.per);
    add(claim.aspect);
    add(claim.time);
    add(static_cast<std::uint64_t>(claim.modality));
    add(claim.attribution);
    add(claim.title);
    add(claim.sentence);
    add(claim.span);
    add(claim.rule);
    add(std::bit_cast<std::uint64_t>(claim.confidence));
  }
  void add(const Article& article) {
    add(article.title);
    add_all(article.authors);
    add(article.published);
    add(article.modified);
    add(article.site);
    add(article.canonical_url);
    add(article.lang);
    add(article.text);
    add_all(article.blocks);
  }

  std::string short_result() const { return hex(XXH3_128bits_digest(state_.get()).low64); }
  std::string result() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(state_.get());
    return hex(hash.high64) + hex(hash.low64);
  }

 private:
  struct Free {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
  };
  void update(const void* bytes, std::size_t size) {
    XXH3_128bits_update(state_.get(), bytes, size);
  }
  std::unique_ptr<XXH3_state_t, Free> state_;
};

// PageRecord and Page name these alike.
template <class Facts>
std::string fingerprint_of(const Facts& facts, std::string_view bytes_hash) {
  FieldHash hash;
  hash.add(facts.url);
  hash.add(facts.charset);
  hash.add(static_cast<std::uint64_t>(facts.kind));
  hash.add(facts.lang);
  hash.add(facts.published);
  hash.add(bytes_hash);
  return hash.short_result();
}

}  // namespace

std::uint64_t hash_number(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hash_of(std::string_view bytes) { return hex(hash_number(bytes)); }

std::string fingerprint(const Page& page) { return fingerprint_of(page, hash_of(page.bytes)); }

std::string fingerprint(const PageRecord& record) {
  return fingerprint_of(record, record.bytes.hash);
}

std::string content_hash(const PageRecord& record) {
  FieldHash hash;
  hash.add(record.id);
  hash.add(fingerprint(record));
  hash.add(record.pack);
  hash.add(record.article);
  hash.add_all(record.claims);
  return hash.result();
}

}  // namespace pige
