using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OnRecord.Web.Access;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Access.Http;

/// <summary>Desks that others reach: with TLS of their own, and behind a proxy that has it.</summary>
public sealed class EncryptedDeskTests(Desk desk)
{
    [Fact]
    public async Task Tls_FromCertificateAndKey()
    {
        var (certificate, key, users) = (desk.NewFile("pem"), desk.NewFile("key"), Users());
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var own = new CertificateRequest("CN=desk.example", pair, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllTextAsync(certificate, own.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(key, pair.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        await using var running = await RunningDesk.StartAsync(desk.Record, "--address", "https://0.0.0.0:0", "--users", users, "--certificate", certificate, "--key", key);
        using var visitor = new Asking(new UriBuilder(running.Address) { Host = "127.0.0.1" }.Uri, own.Thumbprint);

        using var first = await visitor.GetAsync("/", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal("max-age=31536000", string.Join("", first.Headers.GetValues("Strict-Transport-Security")));

        using var signedIn = await visitor.SignInAsync("ilse", PublishedApp.Password);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), value => value.StartsWith("__Host-onrecord=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie);
        using var page = await visitor.GetAsync("/reports", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Proxy_IsAnsweredAlone_AndOnlyForWhatReachedItByHttps()
    {
        var users = Users();
        await using var running = await RunningDesk.StartAsync(desk.Record, "--users", users, "--behind-proxy", "127.0.0.1", "--host", "desk.example");
        using var proxy = new Asking(running.Address);

        using var plain = await proxy.GetAsync("/", ("Host", "desk.example"), ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
        using var http = await proxy.GetAsync("/", ("Host", "desk.example"), ("X-Forwarded-Proto", "http"), ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.Forbidden, http.StatusCode);
        using var other = await proxy.GetAsync("/", ("Host", "other.example"), ("X-Forwarded-Proto", "https"), ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, other.StatusCode);
        using var https = await proxy.GetAsync("/sign-in", ("Host", "desk.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "192.0.2.9"), ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, https.StatusCode);
        Assert.Contains("secure", string.Join(";", https.Headers.GetValues("Set-Cookie")));
    }

    [Fact]
    public async Task AnyoneButTheProxy_IsRefused_WhateverIsForwarded()
    {
        var users = Users();
        await using var running = await RunningDesk.StartAsync(desk.Record, "--users", users, "--behind-proxy", "10.9.9.0/24");
        using var other = new Asking(running.Address);

        using var answer = await other.GetAsync("/", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "10.9.9.1"), ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private string Users()
    {
        var users = desk.NewFile("users");
        InvitedUsers.Add(users, "ilse", Role.Admin);
        return users;
    }
}
