using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OnRecord.Web.Tests.Api;

/// <summary>Asks the API and holds every answer to its description.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;

    private ApiClient(HttpClient http, string described) => (_http, Described, Description) = (http, described, new ApiDescription(described));

    public string Described { get; }

    public ApiDescription Description { get; }

    public static async Task<ApiClient> StartAsync(Uri address)
    {
        var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        return new ApiClient(http, await http.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken));
    }

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        Array.ForEach(headers, header => request.Headers.TryAddWithoutValidation(header.Name, header.Value));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var answer = new ApiAnswer(response.StatusCode, body, response.Headers, response.Content.Headers, response.TrailingHeaders);
        Description.Check(method, new Uri(_http.BaseAddress!, path).AbsolutePath, answer);
        return answer;
    }

    public Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<JsonElement> JsonAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Text}");
        return answer.Json;
    }

    /// <summary>All items of a list, by following its pages.</summary>
    public async Task<List<JsonElement>> AllAsync(string path)
    {
        var items = new List<JsonElement>();
        for (string? next = path; next is not null;)
        {
            var page = await JsonAsync(next);
            items.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }

        return items;
    }

    public void Dispose() => _http.Dispose();
}

internal sealed record ApiAnswer(HttpStatusCode Status, byte[] Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, HttpResponseHeaders Trailers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Type => ContentHeaders.ContentType?.MediaType;

    public string? Tag => Headers.ETag?.ToString();
}
