using System.Net;
using Microsoft.AspNetCore.Http;
using OnRecord.Web.Access.Listening;

namespace OnRecord.Web.Tests.Access;

public sealed class AddressRulesTests
{
    private static readonly DeskAddress Own = new();
    private static readonly DeskAddress Open = new() { Address = IPAddress.Any };

    [Fact]
    public void FaultOf_ThisMachineAlone_IsNone() => Assert.Null(AddressRules.FaultOf(Own));

    [Fact]
    public void FaultOf_OthersWithoutEncryption_SaysWhatToGive() => Assert.Contains("--certificate FILE --key FILE with an https address, or --behind-proxy", AddressRules.FaultOf(Open));

    [Fact]
    public void FaultOf_OthersWithEncryption_IsNone()
    {
        Assert.Null(AddressRules.FaultOf(Open with { Tls = ("a", "b") }));
        Assert.Null(AddressRules.FaultOf(Open with { Proxies = [IPNetwork.Parse("127.0.0.1/32")] }));
    }

    [Fact]
    public void DemandsSignIn_AllButThisMachineAlone()
    {
        Assert.False(Own.DemandsSignIn);
        Assert.True((Own with { SignsIn = true }).DemandsSignIn);
        Assert.True((Own with { Proxies = [IPNetwork.Parse("127.0.0.1/32")] }).DemandsSignIn);
        Assert.True((Open with { Tls = ("a", "b") }).DemandsSignIn);
    }

    [Theory]
    [InlineData("localhost:8421", true)]
    [InlineData("127.0.0.1:8421", true)]
    [InlineData("[::1]:8421", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("rebound.example:8421", false)]
    [InlineData("localhost.rebound.example", false)]
    [InlineData("", false)]
    public void Answers_ThisMachineAlone_UnderItsOwnNames(string host, bool answers) => Assert.Equal(answers, Own.Answers(new HostString(host)));

    [Fact]
    public void Answers_NamedHosts_NoOther()
    {
        var named = Open with { Hosts = ["desk.example"] };

        Assert.True(named.Answers(new HostString("desk.example:443")));
        Assert.False(named.Answers(new HostString("other.example")));
        Assert.True(Open.Answers(new HostString("any.example")));
    }

    [Fact]
    public void IsProxy_MappedAddress_IsTheSame()
    {
        var behind = Open with { Proxies = [IPNetwork.Parse("10.0.0.0/24")] };

        Assert.True(behind.IsProxy(IPAddress.Parse("::ffff:10.0.0.7")));
        Assert.False(behind.IsProxy(IPAddress.Parse("10.0.1.7")));
    }
}
