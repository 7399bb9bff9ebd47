// Which addresses belong to the public internet.
//
// A page must not make us call the machine we run on or its neighbours (a router, a cloud's
// metadata service). The lists are IANA's special-purpose registries (RFC 6890).

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pige {

using Ipv4 = std::array<std::uint8_t, 4>;  // network byte order
using Ipv6 = std::array<std::uint8_t, 16>;

// Why an address is not a public host's ("loopback", "private"...), or nothing if it is one.
std::optional<std::string_view> not_public(const Ipv4& address);

// The same; an address that carries an IPv4 one (mapped, NAT64, 6to4) is judged by that too.
std::optional<std::string_view> not_public(const Ipv6& address);

}  // namespace pige
