using System.Net;
using System.Net.Sockets;

namespace OnRecord.Cli.Fetching;

/// <summary>Which addresses the public internet routes.</summary>
internal static class PublicAddress
{
    /// <summary>False for this machine, private networks, and whatever else the internet does not route.</summary>
    public static bool Is(IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? IsPublicSix(address.GetAddressBytes()) : IsPublicFour(address.GetAddressBytes());
    }

    // Global unicast is 2000::/3; of it, 6to4 (2002::/16) and Teredo (2001::/32) may hide any IPv4 address.
    private static bool IsPublicSix(byte[] six)
    {
        var isTunnel = six[0] == 0x20 && ((six[1] == 0x02) || (six[1] == 0x01 && six[2] == 0 && six[3] == 0));
        return (six[0] & 0xE0) == 0x20 && !isTunnel;
    }

    // RFC 6890 and RFC 1112: this network, private, shared, loopback, link-local, protocol assignments, benchmarking,
    // multicast and reserved.
    private static bool IsPublicFour(byte[] four) => (four[0], four[1]) switch
    {
        (0 or 10 or 127 or >= 224, _) => false,
        (100, >= 64 and <= 127) => false,
        (169, 254) => false,
        (172, >= 16 and <= 31) => false,
        (192, 168) => false,
        (192, 0) => four[2] is not (0 or 2),
        (198, 18 or 19) => false,
        _ => true,
    };
}
