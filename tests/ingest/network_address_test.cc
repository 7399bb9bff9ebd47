#include "ingest/network_address.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace pige {
namespace {

std::string kind_of(const std::string& address) {
  Ipv4 v4;
  if (inet_pton(AF_INET, address.c_str(), v4.data()) == 1) {
    return std::string(not_public(v4).value_or("public"));
  }
  Ipv6 v6;
  if (inet_pton(AF_INET6, address.c_str(), v6.data()) == 1) {
    return std::string(not_public(v6).value_or("public"));
  }
  return "not an address";
}

struct Address {
  std::string_view address;
  std::string_view kind;
};

// The first and last address of each block, and their neighbours outside it.
constexpr Address kAddresses[] = {
    {"0.0.0.0", "this network"},
    {"0.255.255.255", "this network"},
    {"1.0.0.0", "public"},
    {"9.255.255.255", "public"},
    {"10.0.0.0", "private"},
    {"10.255.255.255", "private"},
    {"11.0.0.0", "public"},
    {"100.63.255.255", "public"},
    {"100.64.0.0", "carrier-grade NAT"},
    {"100.127.255.255", "carrier-grade NAT"},
    {"100.128.0.0", "public"},
    {"127.0.0.1", "loopback"},
    {"127.255.255.255", "loopback"},
    {"169.254.169.254", "link-local"},
    {"169.253.255.255", "public"},
    {"172.15.255.255", "public"},
    {"172.16.0.0", "private"},
    {"172.31.255.255", "private"},
    {"172.32.0.0", "public"},
    {"192.0.2.1", "documentation"},
    {"192.168.1.1", "private"},
    {"192.169.0.0", "public"},
    {"198.17.255.255", "public"},
    {"198.19.255.255", "benchmarking"},
    {"223.255.255.255", "public"},
    {"224.0.0.1", "multicast"},
    {"239.255.255.255", "multicast"},
    {"255.255.255.255", "reserved"},
    {"8.8.8.8", "public"},
    {"::", "unspecified"},
    {"::1", "loopback"},
    {"2001:4860:4860::8888", "public"},
    {"2a01:e0a::1", "public"},
    {"2001:db8::1", "documentation"},
    {"2001::1", "protocol assignments"},
    {"fbff::1", "public"},
    {"fc00::1", "unique local"},
    {"fdff::1", "unique local"},
    {"fe7f::1", "public"},
    {"fe80::1", "link-local"},
    {"febf::1", "link-local"},
    {"fec0::1", "site-local"},
    {"ff02::1", "multicast"},
    // IPv4 in IPv6: what counts is where the packets end.
    {"::ffff:127.0.0.1", "loopback"},
    {"::ffff:10.1.2.3", "private"},
    {"::ffff:8.8.8.8", "public"},
    {"::127.0.0.1", "loopback"},
    {"64:ff9b::a9fe:a9fe", "link-local"},
    {"64:ff9b::808:808", "public"},
    {"2002:7f00:1::", "loopback"},
    {"2002:808:808::", "public"},
};

TEST(NetworkAddress, TellsThePublicInternetFromTheRest) {
  for (const auto& [address, kind] : kAddresses) {
    EXPECT_EQ(kind_of(std::string(address)), kind) << address;
  }
}

}  // namespace
}  // namespace pige
