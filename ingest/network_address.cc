#include "ingest/network_address.h"

#include <cstddef>

namespace pige {
namespace {

template <std::size_t N>
struct Block {
  std::array<std::uint8_t, N> prefix;
  unsigned bits;
  std::string_view kind;
};

constexpr Block<4> kIpv4Blocks[] = {
    {{0, 0, 0, 0}, 8, "this network"},           // RFC 791
    {{10, 0, 0, 0}, 8, "private"},               // RFC 1918
    {{100, 64, 0, 0}, 10, "carrier-grade NAT"},  // RFC 6598
    {{127, 0, 0, 0}, 8, "loopback"},             // RFC 1122
    {{169, 254, 0, 0}, 16, "link-local"},        // RFC 3927, and clouds' metadata
    {{172, 16, 0, 0}, 12, "private"},
    {{192, 0, 0, 0}, 24, "protocol assignments"},  // RFC 6890
    {{192, 0, 2, 0}, 24, "documentation"},         // RFC 5737
    {{192, 88, 99, 0}, 24, "relay anycast"},       // RFC 7526
    {{192, 168, 0, 0}, 16, "private"},
    {{198, 18, 0, 0}, 15, "benchmarking"},  // RFC 2544
    {{198, 51, 100, 0}, 24, "documentation"},
    {{203, 0, 113, 0}, 24, "documentation"},
    {{224, 0, 0, 0}, 4, "multicast"},  // RFC 5771
    {{240, 0, 0, 0}, 4, "reserved"},   // RFC 1112, broadcast included
};

constexpr Block<16> kIpv6Blocks[] = {
    {{0}, 128, "unspecified"},
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128, "loopback"},
    {{0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01}, 48, "local translation"},  // RFC 8215
    {{0x01, 0x00}, 64, "discard only"},                               // RFC 6666
    {{0x20, 0x01}, 23, "protocol assignments"},                       // RFC 2928, Teredo included
    {{0x20, 0x01, 0x0D, 0xB8}, 32, "documentation"},                  // RFC 3849
    {{0x3F, 0xFF}, 20, "documentation"},                              // RFC 9637
    {{0x5F, 0x00}, 16, "segment routing"},                            // RFC 9602
    {{0xFC}, 7, "unique local"},                                      // RFC 4193
    {{0xFE, 0x80}, 10, "link-local"},                                 // RFC 4291
    {{0xFE, 0xC0}, 10, "site-local"},                                 // RFC 3879
    {{0xFF}, 8, "multicast"},
};

// Prefixes whose addresses carry an IPv4 address at byte `at`.
struct Carrier {
  Block<16> block;
  std::size_t at;
};
constexpr Carrier kCarriers[] = {
    {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, 96, "mapped"}, 12},  // RFC 4291 2.5.5.2
    {{{0}, 96, "compatible"}, 12},                                     // RFC 4291 2.5.5.1
    {{{0x00, 0x64, 0xFF, 0x9B}, 96, "NAT64"}, 12},                     // RFC 6052
    {{{0x20, 0x02}, 16, "6to4"}, 2},                                   // RFC 3056
};

template <std::size_t N>
bool contains(const Block<N>& block, const std::array<std::uint8_t, N>& address) {
  for (unsigned bit = 0; bit < block.bits; ++bit) {
    const unsigned mask = 0x80U >> (bit % 8);
    if (((block.prefix[bit / 8] ^ address[bit / 8]) & mask) != 0) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string_view> not_public(const Ipv4& address) {
  for (const auto& block : kIpv4Blocks) {
    if (contains(block, address)) return block.kind;
  }
  return std::nullopt;
}

std::optional<std::string_view> not_public(const Ipv6& address) {
  for (const auto& block : kIpv6Blocks) {
    if (contains(block, address)) return block.kind;
  }
  for (const auto& [block, at] : kCarriers) {
    if (!contains(block, address)) continue;
    return not_public(Ipv4{address[at], address[at + 1], address[at + 2], address[at + 3]});
  }
  return std::nullopt;
}

}  // namespace pige
