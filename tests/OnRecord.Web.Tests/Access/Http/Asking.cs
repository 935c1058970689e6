using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace OnRecord.Web.Tests.Access.Http;

/// <summary>A program that asks a desk, with cookies of its own, and follows no redirect.</summary>
internal sealed partial class Asking : IDisposable
{
    private readonly HttpClient _client;

    /// <param name="certificate">Thumbprint of the one that the desk must show; null where it has none.</param>
    public Asking(Uri desk, string? certificate = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetCertHashString() == certificate;

        _client = new HttpClient(handler) { BaseAddress = desk };
    }

    public CookieContainer Cookies { get; } = new();

    public HttpRequestHeaders Headers => _client.DefaultRequestHeaders;

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Fills in the form of the page to sign in.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string name, string password, string page = "/sign-in")
    {
        using var form = await GetAsync(page, ("Accept", "text/html"));
        var markup = await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var fields = Hidden().Matches(markup).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        (fields["name"], fields["password"]) = (name, password);
        return await SendAsync(HttpMethod.Post, "/sign-in", new FormUrlEncodedContent(fields));
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)"[^>]*>""")]
    private static partial Regex Hidden();
}
