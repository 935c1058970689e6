using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using OnRecord.Web.Access.Listening;

namespace OnRecord.Cli.Users;

/// <summary>Where the desk listens, and who is let in.</summary>
internal sealed class ListenOptions
{
    private readonly Option<IPEndPoint> _address = new("--address")
    {
        Description = "Where the desk listens: http or https, an address of this machine and a port, 0 for any that is free. Others can reach any but 127.0.0.1, and then users must sign in.",
        DefaultValueFactory = _ => new IPEndPoint(IPAddress.Loopback, DeskAddress.DefaultPort),
        CustomParser = Address,
    };

    private readonly Option<bool> _signIn = new("--sign-in") { Description = "Demands that users sign in on this machine too." };
    private readonly Option<string> _users = UserFileOptions.Users();
    private readonly Option<string> _certificate = new("--certificate") { Description = "PEM file of the TLS certificate." };
    private readonly Option<string> _key = new("--key") { Description = "PEM file of the certificate's key." };
    private readonly Option<IPNetwork[]> _proxies = new("--behind-proxy") { Description = "Address or network (10.0.0.0/24) of a proxy with TLS in front of the desk; only it is answered.", CustomParser = Networks };
    private readonly Option<string[]> _hosts = new("--host") { Description = "Name under which the desk is reached; any other is refused." };

    public void AddTo(Command command)
    {
        Option[] all = [_address, _signIn, _users, _certificate, _key, _proxies, _hosts];
        Array.ForEach(all, command.Options.Add);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_certificate) is null != result.GetValue(_key) is null)
            {
                result.AddError("--certificate and --key go together");
            }

            var isEncrypted = result.GetResult(_address)?.Tokens is [var given, ..] && given.Value.StartsWith(Uri.UriSchemeHttps + "://", StringComparison.OrdinalIgnoreCase);
            if (isEncrypted != result.GetValue(_certificate) is not null)
            {
                result.AddError(isEncrypted ? "an https address needs --certificate FILE --key FILE" : "with --certificate the address is an https address, as in --address https://0.0.0.0:5443");
            }
        });
    }

    /// <summary>As given for --users; null for the file beside the record.</summary>
    public string? UserFile(ParseResult parsed) => parsed.GetValue(_users);

    public DeskAddress Read(ParseResult parsed) => new()
    {
        Address = parsed.GetValue(_address)!.Address,
        Port = parsed.GetValue(_address)!.Port,
        SignsIn = parsed.GetValue(_signIn),
        Tls = parsed.GetValue(_certificate) is { } certificate ? (certificate, parsed.GetValue(_key)!) : null,
        Proxies = parsed.GetValue(_proxies) ?? [],
        Hosts = parsed.GetValue(_hosts) ?? [],
    };

    // A name would be listened to at every address that this machine has.
    private static IPEndPoint? Address(ArgumentResult result)
    {
        var given = result.Tokens[0].Value;
        if (Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "", Fragment: "" })
        {
            if (uri.Host == "localhost" || IPAddress.TryParse(uri.DnsSafeHost, out _))
            {
                return new IPEndPoint(uri.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(uri.DnsSafeHost), uri.Port);
            }
        }

        result.AddError($"'{given}' is no address of this machine; give it as in {new DeskAddress()}, or http://0.0.0.0:{DeskAddress.DefaultPort} for all that it has");
        return null;
    }

    private static IPNetwork[] Networks(ArgumentResult result)
    {
        var all = new List<IPNetwork>();
        foreach (var given in result.Tokens.Select(token => token.Value))
        {
            if (IPAddress.TryParse(given, out var address))
            {
                all.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(given, out var network))
            {
                all.Add(network);
            }
            else
            {
                result.AddError($"--behind-proxy is '{given}'; give the proxy's address, or a network as in 10.0.0.0/24");
            }
        }

        return [.. all];
    }
}
