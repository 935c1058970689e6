using System.Net;
using OnRecord.Cli.Fetching;

namespace OnRecord.Tests.Cli.Fetching;

public class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:0a00:0001::")]
    public void Is_AddressOfThisMachineOrAPrivateNetwork_IsFalse(string address) =>
        Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("192.0.1.1")]
    [InlineData("2606:2800:220:1::1")]
    public void Is_AddressOfTheInternet_IsTrue(string address) =>
        Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("ftp://example.org/x", false)]
    [InlineData("report.txt", false)]
    [InlineData("HTTPS://example.org", true)]
    public void IsAddress_OnlyTheWebs_AreTrue(string report, bool expected) => Assert.Equal(expected, Fetcher.IsAddress(report));
}
