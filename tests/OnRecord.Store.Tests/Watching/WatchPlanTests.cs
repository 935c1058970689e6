using OnRecord.Cli.Watching.Plans;
using OnRecord.Knowledge.Tables;
using OnRecord.Records;
using OnRecord.Store.Alerts;

namespace OnRecord.Store.Tests.Watching;

public class WatchPlanTests
{
    private const string Secret = "ONRECORD_TEST_WATCH_SECRET";

    public WatchPlanTests() => Environment.SetEnvironmentVariable(Secret, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    [Fact]
    public void Plan_IsReadWithAllThatItHolds()
    {
        var plan = Read($"""
            timezone: Europe/Madrid
            politeness:
              delay: 2s
              hosts: {"{"} news.example: 10s {"}"}
            sources:
              - name: Gazette
                feed: https://gazette.example/rss.xml
                every: 10m
                outlet: The Gazette
                country: esp
              - sitemap: https://news.example/map.xml
                at: '0 6 * * 1-5'
                timezone: Asia/Baghdad
                newest: 7d
                limit: 50
              - name: inbox
                folder: in
                every: 5s
                pattern: '**/*.html'
            channels:
              - name: desk
                webhook: https://desk.example/hook
                secret: [{Secret}]
              - name: log
                file: alerts.jsonl
              - name: mail
                mail: smtp.example
                security: tls
                user: desk
                password: {Secret}
                from: Desk <desk@news.example>
                to: [a@news.example, b@news.example]
                digest: 1h
            rules:
              - name: threats
                on: event
                actor: [Ana Prado, Q42]
                type: [THREATEN, ASSAULT]
                status: threatened
                source-kind: anonymous
                words: '"customs quay" -strike'
                source: [Gazette, inbox]
                newest: 3d
                send: [desk, log]
              - name: deadlines
                on: deadline
                grace: 1d
                send: mail
            """);

        Assert.Equal(["Gazette", "https://news.example/map.xml", "inbox"], plan.Sources.Select(source => source.Name));
        Assert.Equal((new Every(TimeSpan.FromMinutes(10)), "The Gazette", "ESP"), ((Every)plan.Sources[0].Schedule, plan.Sources[0].Outlet, plan.Sources[0].Country));
        Assert.Equal(("0 6 * * 1-5", "Asia/Baghdad"), plan.Sources[1].Schedule is At at ? (at.Cron, at.Zone.Id) : default);
        Assert.Equal((TimeSpan.FromDays(7), 50), (plan.Sources[1].Newest, plan.Sources[1].Limit));
        Assert.Equal(Path.Combine(Path.GetTempPath(), "in"), plan.Sources[2].Place);
        Assert.Equal((TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)), (plan.Delay, plan.HostDelays["NEWS.example"]));
        Assert.Equal(["desk", "log", "mail"], plan.Channels.Select(channel => channel.Name));
        Assert.Equal(("smtp.example", 465, MailSecurity.Tls), plan.Channels[2] is MailPlan mail ? (mail.Host, mail.Port, mail.Security) : default);
        Assert.DoesNotContain("whsec", string.Join(' ', plan.Channels));
        var (threats, deadlines) = (plan.Rules[0], plan.Rules[1]);
        Assert.Equal(["Ana Prado THREATEN", "Ana Prado ASSAULT", "Q42 THREATEN", "Q42 ASSAULT"], threats.Filters.Select(filter => $"{filter.Actor} {filter.Type}"));
        Assert.All(threats.Filters, filter => Assert.Equal((Status.Threatened, SourceKind.Anonymous), (filter.Status, filter.SourceKind)));
        Assert.Equal((3, AlertKind.Deadline, 1), (threats.Newest, deadlines.Kind, deadlines.Grace));
    }

    [Fact]
    public void Faults_AreAllNamedByTheirLine()
    {
        var faults = Faults("""
            timezone: Mars/Olympus
            sauces: []
            sources:
              - name: a
                feed: ftp://gazette.example
                every: soon
              - name: a
                folder: in
                sitemap: https://x.example
                every: 1h
              - feed: https://gazette.example/rss
                every: 1s
                at: '61 * * * *'
              - feed: https://gazette.example/atom
                at: '0 0 30 2 *'
              - feed: https://gazette.example/json
                every: 1h
                country: Spain
                limit: many
                follow: perhaps
              - folder: in
                every: 1m
                limit: 3
              - folder: in
                every: 1m
            channels:
              - name: hook
                webhook: https://desk.example
                secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
              - name: hook
                file: x
              - name: mail
                mail: 'smtp.example:1:2'
                from: nobody
                to: [nobody either]
                security: perhaps
                user: desk
            rules:
              - name: r
                on: everything
                type: [ASSAULT, SHOUTING]
                status: shouted
                source-kind: secret
                country: X
                words: '-x'
                source: nowhere
                send: [hook, nobody]
              - on: deadline
                newest: 3d
            """);

        string[] expected =
        [
            "plan.yaml:1: timezone is 'Mars/Olympus'", "plan.yaml:2: key 'sauces'", "plan.yaml:5: feed is 'ftp://gazette.example'", "plan.yaml:6: every is 'soon'", "plan.yaml:7: a source with sitemap and folder",
            "plan.yaml:11: 'every' and 'at'", "plan.yaml:15: at is '0 0 30 2 *'", "plan.yaml:18: country is 'Spain'", "plan.yaml:19: limit is 'many'", "plan.yaml:20: follow is 'perhaps'", "plan.yaml:23: key 'limit'",
            "plan.yaml:24: source 'in' is given twice", "plan.yaml:29: secret is no name of an environment variable", "plan.yaml:30: channel 'hook' is given twice", "plan.yaml:33: mail is 'smtp.example:1:2'",
            "plan.yaml:34: 'nobody' is no address of a mailbox", "plan.yaml:35: 'nobody either' is no address of a mailbox", "plan.yaml:36: security is 'perhaps'", "plan.yaml:32: a user without 'password'", "plan.yaml:40: on is 'everything'",
            "plan.yaml:41: type is 'SHOUTING'", "plan.yaml:42: status is 'shouted'", "plan.yaml:43: source-kind is 'secret'", "plan.yaml:44: country is 'X'", "plan.yaml:45: words hold nothing", "plan.yaml:46: source is 'nowhere'",
            "plan.yaml:47: send is 'nobody'", "plan.yaml:49: newest with deadlines", "plan.yaml:48: no 'name'", "plan.yaml:48: no 'send'",
        ];
        Assert.All(expected, fault => Assert.Contains(faults, told => told.StartsWith(fault, StringComparison.Ordinal)));
        Assert.All(faults, told => Assert.Contains(", expected ", told));
        Assert.DoesNotContain(faults, told => told.Contains("MfKQ9r8"));
    }

    [Theory]
    [InlineData("", "plan.yaml:1: no mapping at the top")]
    [InlineData("sources: [", "plan.yaml:")]
    [InlineData("sources: []", "plan.yaml:1: no source, expected one or more")]
    [InlineData("rules: []", "plan.yaml:1: no list 'sources'")]
    [InlineData("sources: {a: b}", "plan.yaml:1: no list 'sources'")]
    [InlineData("sources:\n  - feed: https://x.example\n    every: 1h\n    every: 2h", "plan.yaml:4: ")]
    [InlineData("sources:\n  - feed: https://x.example\nchannels:\n  - name: a\n    webhook: https://x.example\n    secret: ONRECORD_NO_SUCH_VARIABLE", "plan.yaml:6: the environment variable ONRECORD_NO_SUCH_VARIABLE is not set")]
    public void Fault_OfAWholePlan_IsNamed(string text, string fault) => Assert.Contains(Faults(text), told => told.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void Anchors_ThatHoldThemselvesAreNoTrap() => Assert.NotEmpty(Faults("a: &a [*a, *a]\nsources: *a"));

    [Theory]
    [InlineData("45s", 45)]
    [InlineData("10m", 600)]
    [InlineData("1h30m", 5400)]
    [InlineData("7d", 604_800)]
    [InlineData("1d1h1m1s", 90_061)]
    public void Duration_IsReadByItsUnits(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Duration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("m10")]
    [InlineData("30m1h")]
    [InlineData("-5m")]
    [InlineData("999999d")]
    public void Duration_OfNoSuchForm_IsNone(string text) => Assert.Null(Duration.Parse(text));

    private static WatchPlan Read(string text) => WatchPlanReader.Read(Path.Combine(Path.GetTempPath(), "plan.yaml"), text, []);

    private static IReadOnlyList<string> Faults(string text) => Assert.Throws<DataException>(() => WatchPlanReader.Read("plan.yaml", text, [])).Faults;
}
