using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using OnRecord.Cli.Watching.Delivery;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Store.Alerts;
using OnRecord.Store.Ids;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using static OnRecord.Store.Tests.Watching.NewsServer;

namespace OnRecord.Store.Tests.Watching;

public sealed class DeliveryTests : IDisposable
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly RecordFile _record = new();
    private readonly NewsServer _desk = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 3, 14, 12, 0, 0, TimeSpan.Zero));
    private readonly List<string> _told = [];

    /// <summary>The example of the specification of Standard Webhooks.</summary>
    [Fact]
    public void Signature_IsThatOfTheStandard() =>
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", WebhookSignature.Of([Secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""));

    [Fact]
    public async Task Webhook_IsSignedWithEverySecretAndHoldsTheAlert()
    {
        var second = "another secret of the desk";
        _desk.On("/hook", _ => new Answer(204));
        using var channel = AlertChannel.Of(new WebhookPlan("desk", new Uri(_desk.Address("/hook")), [Secret, second]), _time);
        var alert = Raise(1)[0];

        await channel.SendAsync([alert], TestContext.Current.CancellationToken);

        var request = Assert.Single(_desk.Requests);
        Assert.Equal((alert.Id, "1710417600", "application/json; charset=utf-8"), (request.Fields["webhook-id"], request.Fields["webhook-timestamp"], request.Fields["Content-Type"]));
        var signed = Encoding.UTF8.GetBytes($"{alert.Id}.1710417600.{request.Body}");
        string[] signatures = [.. new[] { Convert.FromBase64String(Secret[6..]), Encoding.UTF8.GetBytes(second) }.Select(key => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}")];
        Assert.Equal(signatures, request.Fields["webhook-signature"].Split(' '));
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal(("onrecord.event", alert.Raised), (body.RootElement.GetProperty("type").GetString(), body.RootElement.GetProperty("timestamp").GetString()));
        Assert.Equal(alert, AlertJson.Read(body.RootElement.GetProperty("data").GetRawText()));
    }

    [Fact]
    public async Task Webhook_ThatFails_IsTriedAgainUnderTheSameIdAndGivenUpInTheEnd()
    {
        Raise(1);
        var answers = 0;
        _desk.On("/hook", _ => new Answer(answers++ == 0 ? 302 : 500) { Fields = new Dictionary<string, string> { ["Location"] = _desk.Address("/elsewhere") } });
        var deliverer = Deliverer(new WebhookPlan("desk", new Uri(_desk.Address("/hook")), [Secret]));

        for (var i = 0; i < DeliveryTimes.Most; i++)
        {
            Assert.False(await deliverer.OnceAsync(TestContext.Current.CancellationToken));
            Assert.Equal(i + 1, _desk.Requests.Count);
            _time.Advance(TimeSpan.FromDays(2));
        }

        Assert.True(await deliverer.OnceAsync(TestContext.Current.CancellationToken));
        Assert.Single(_desk.Requests.Select(request => request.Fields["webhook-id"]).Distinct());
        Assert.All(_desk.Requests, request => Assert.Equal("/hook", request.Path));
        var dead = Assert.Single(Outbox(outbox => outbox.UnsentAlerts(10)));
        Assert.True(dead.IsDead);
        Assert.Contains("500", dead.Problem);
        Assert.Contains(_told, line => line.Contains("is given up after 11 attempts"));

        _desk.On("/hook", _ => new Answer(200));
        Outbox(outbox => outbox.Retry(null, _time.GetUtcNow()));
        Assert.True(await deliverer.OnceAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Outbox(outbox => outbox.UnsentAlerts(10)));
    }

    [Fact]
    public async Task Webhook_ThatIsGone_IsGivenUpAtOnce_AndOneThatAsksForARestGetsIt()
    {
        Raise(1);
        _desk.On("/busy", _ => new Answer(429) { Fields = new Dictionary<string, string> { ["Retry-After"] = "600" } });
        _desk.On("/gone", _ => new Answer(410));
        var deliverer = Deliverer(new WebhookPlan("desk", new Uri(_desk.Address("/busy")), [Secret]));
        Assert.False(await deliverer.OnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(_time.GetUtcNow().AddMinutes(10), Outbox(outbox => outbox.NextDue("desk")));
        _time.Advance(TimeSpan.FromMinutes(10));

        deliverer = Deliverer(new WebhookPlan("desk", new Uri(_desk.Address("/gone")), [Secret]));
        Assert.False(await deliverer.OnceAsync(TestContext.Current.CancellationToken));

        Assert.True(Assert.Single(Outbox(outbox => outbox.UnsentAlerts(10))).IsDead);
    }

    [Fact]
    public async Task File_HasEachAlertOnce_WhateverAStopLeftBehind()
    {
        var alerts = Raise(3);
        var path = Path.Combine(_record.Folder, "deep", "alerts.jsonl");
        using var channel = AlertChannel.Of(new FilePlan("log", path), _time);

        await channel.SendAsync([alerts[0]], TestContext.Current.CancellationToken);
        await channel.SendAsync([alerts[0]], TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(path, AlertJson.Write(alerts[1])[..50], TestContext.Current.CancellationToken);
        await channel.SendAsync([alerts[1]], TestContext.Current.CancellationToken);
        await channel.SendAsync([alerts[2]], TestContext.Current.CancellationToken);

        Assert.Equal(alerts, File.ReadLines(path).Select(AlertJson.Read));
        Assert.EndsWith("\n", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task File_ThatCannotBeWritten_IsAFailureOfItsChannelAlone()
    {
        Raise(1, "log", "desk");
        _desk.On("/hook", _ => new Answer(200));
        var deliverer = Deliverer(new FilePlan("log", _record.Folder), new WebhookPlan("desk", new Uri(_desk.Address("/hook")), [Secret]));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var running = deliverer.RunAsync(stop.Token);
        await WatchBench.UntilAsync(() => _desk.Requests.Count == 1 && Outbox(outbox => outbox.UnsentAlerts(10)) is [{ Attempts: > 0 }], "the webhook had it and the file failed");
        await stop.CancelAsync();
        await running;

        Assert.Equal("log", Assert.Single(Outbox(outbox => outbox.UnsentAlerts(10))).Channel);
    }

    [Fact]
    public async Task Mail_GoesByTlsWithSignIn_AndADigestIsOneMail()
    {
        using var server = new MailServer(withTls: true);
        var plan = new MailPlan("mail", "localhost", server.Port, MailSecurity.StartTls, "desk", "s3cret", "Desk <desk@news.example>", ["a@news.example", "b@news.example"], new Every(TimeSpan.FromHours(1)), server.Certificate);
        var deliverer = Deliverer(plan);
        var due = deliverer.DueIn("mail");
        Assert.Equal(_time.GetUtcNow().AddHours(1), due);
        var alerts = Raise(3, due, "mail");
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(due, deliverer.DueIn("mail"));
        Assert.True(await deliverer.OnceAsync(TestContext.Current.CancellationToken));
        Assert.Empty(server.Mails);
        _time.Advance(TimeSpan.FromMinutes(30));

        Assert.True(await deliverer.OnceAsync(TestContext.Current.CancellationToken), string.Join('\n', _told));

        var (from, to, mail) = Assert.Single(server.Mails);
        Assert.Equal(("desk@news.example", "a@news.example b@news.example"), (from, to));
        Assert.Equal("3 alerts: attacks", mail.Subject);
        Assert.All(alerts, alert => Assert.Contains(alert.Told.Quotation, mail.TextBody));
        Assert.Contains(alerts[0].Told.Source, mail.TextBody);
        Assert.Equal(string.Join(' ', alerts.Select(alert => alert.Id)), mail.Headers["X-OnRecord-Alerts"]);
        Assert.True(server.WasEncrypted);
        Assert.Empty(Outbox(outbox => outbox.UnsentAlerts(10)));
    }

    [Theory]
    [InlineData("wrong", true, true)]
    [InlineData("s3cret", true, false)]
    [InlineData("s3cret", false, true)]
    public async Task Mail_ThatIsNotTaken_IsTriedAgain(string password, bool withTls, bool withAuthority)
    {
        using var server = new MailServer(withTls);
        Raise(1, "mail");
        var deliverer = Deliverer(new MailPlan("mail", "localhost", server.Port, MailSecurity.StartTls, "desk", password, "desk@news.example", ["a@news.example"], null, withAuthority ? server.Certificate : null));

        Assert.False(await deliverer.OnceAsync(TestContext.Current.CancellationToken));

        var unsent = Assert.Single(Outbox(outbox => outbox.UnsentAlerts(10)));
        Assert.Equal((false, 1), (unsent.IsDead, unsent.Attempts));
        Assert.DoesNotContain(password, $"{unsent.Problem} {string.Join(' ', _told)}");
        Assert.Empty(server.Mails);
    }

    [Fact]
    public void Mail_OfOneAlert_SaysWhatHappenedInItsSubject()
    {
        var alert = Raise(1)[0];
        var plan = new MailPlan("mail", "localhost", 25, MailSecurity.None, null, null, "desk@news.example", ["a@news.example"], null, null);

        var mail = MailText.Of(plan, [alert with { Rule = "attacks\r\nBcc: x@evil.example" }], _time.GetUtcNow());

        Assert.StartsWith("attacks Bcc: x@evil.example: Ilse Tarrant attacked", mail.Subject);
        Assert.Empty(mail.Bcc);
        Assert.StartsWith(alert.Id, mail.MessageId);
    }

    public void Dispose()
    {
        _desk.Dispose();
        _record.Dispose();
    }

    private Deliverer Deliverer(params ChannelPlan[] channels) => new(_record.Open().AlertOutbox(), new WatchPlan([], channels, []), _time, new Random(3), line => { lock (_told) { _told.Add(line); } });

    private IReadOnlyList<Alert> Raise(int count, params string[] channels) => Raise(count, _time.GetUtcNow(), channels is [] ? ["desk"] : channels);

    private IReadOnlyList<Alert> Raise(int count, DateTimeOffset due, params string[] channels)
    {
        string[] people = ["Ilse Tarrant", "Bo Wren", "Ana Ribeiro"];
        using (var writer = _record.Open().Write("test"))
        {
            for (var i = 0; i < count; i++)
            {
                var report = Sketches.Attack($"{people[i]} attacked the Harbour Guild, an officer said. It was attack {people[i].Length} of {i}.", "2024-03-14", $"Outlet {i}", actor: people[i]);
                writer.Add(report);
                writer.Watched(ReportKey.Of(report.Article), "feed");
            }

            writer.Complete();
        }

        using var raising = _record.Open().Alerts();
        return raising.Look([new AlertRule("attacks", AlertKind.Event, [new Filter()]) { Channels = channels }], new AlertRound(_time.GetUtcNow(), "2024-03-14", _ => due, new Dictionary<string, string>()));
    }

    private T Outbox<T>(Func<AlertOutbox, T> ask)
    {
        using var outbox = _record.Open().AlertOutbox();
        return ask(outbox);
    }
}
