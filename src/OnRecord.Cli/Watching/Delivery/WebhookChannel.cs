using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Cli.Fetching;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Store.Alerts;

namespace OnRecord.Cli.Watching.Delivery;

/// <summary>Posts each alert, signed as Standard Webhooks has it. Follows no redirect; an answer other than 2xx is a failure, and 410 says that the
/// receiver wants no more.</summary>
internal sealed class WebhookChannel : AlertChannel
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WebhookPlan _plan;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public WebhookChannel(WebhookPlan plan, TimeProvider time)
        : base(plan.Name)
    {
        (_plan, _time) = (plan, time);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = 1 << 16,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Connection.Product, typeof(WebhookChannel).Assembly.GetName().Version?.ToString(3) ?? "0"));
    }

    public override async Task SendAsync(IReadOnlyList<Alert> alerts, CancellationToken stop)
    {
        foreach (var alert in alerts)
        {
            await SendAsync(alert, stop);
        }
    }

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    private async Task SendAsync(Alert alert, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            using var request = Request(alert);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (!response.IsSuccessStatusCode)
            {
                var failure = Failures.Of(response, _time);
                throw new DeliveryException(failure.Message) { IsFinal = response.StatusCode == HttpStatusCode.Gone, After = failure.After };
            }
        }
        catch (HttpRequestException fault)
        {
            throw new DeliveryException(Failures.Of(fault).Message, fault);
        }
        catch (OperationCanceledException fault) when (!stop.IsCancellationRequested)
        {
            throw new DeliveryException($"no answer came within {Patience.TotalSeconds:0} seconds", fault);
        }
    }

    private HttpRequestMessage Request(Alert alert)
    {
        var body = Body(alert);
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, _plan.Address) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.Add("webhook-id", alert.Id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(_plan.Secrets, alert.Id, timestamp, body));
        return request;
    }

    private static string Body(Alert alert)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("type", $"onrecord.{alert.Kind}");
            json.WriteString("timestamp", alert.Raised);
            json.WritePropertyName("data");
            json.WriteRawValue(AlertJson.Write(alert));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
