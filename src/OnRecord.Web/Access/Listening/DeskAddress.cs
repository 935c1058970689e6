using System.Net;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Access.Listening;

/// <summary>Where the desk listens, and who may reach it there.</summary>
public sealed record DeskAddress
{
    public const int DefaultPort = 5080;

    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>As it is told, and as it may be given back.</summary>
    public override string ToString() => $"{(Tls is null ? "http" : "https")}://{new IPEndPoint(Address, Port)}";

    /// <summary>Demands that users sign in even where only this machine reaches the desk.</summary>
    public bool SignsIn { get; init; }

    /// <summary>PEM files; null for none.</summary>
    public (string Certificate, string Key)? Tls { get; init; }

    /// <summary>Proxies that have TLS and pass requests on; empty for none.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Names under which the desk is reached; empty for any, and on this machine alone for its own.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Nobody but this machine reaches it.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address) && Proxies.Count == 0;

    public bool DemandsSignIn => SignsIn || !IsLocal;

    /// <summary>Browsers reach it by HTTPS alone.</summary>
    public bool IsSecure => Tls is not null || Proxies.Count > 0;

    internal bool Answers(HostString host) => Names is [] || Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    internal bool IsProxy(IPAddress sender)
    {
        var plain = sender.IsIPv4MappedToIPv6 ? sender.MapToIPv4() : sender;
        return Proxies.Any(proxy => proxy.Contains(plain));
    }

    private IReadOnlyList<string> Names => IsLocal ? [.. OwnNames, .. Hosts] : Hosts;
}
