using Microsoft.Data.Sqlite;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Reviews;
using OnRecord.Web.Access;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>A desk over a record of two invented reports, and what its log of reviews holds. The tests of <see cref="Name"/> have one desk, or two
/// where some sign in, and come one after the other; each begins with an empty log.</summary>
internal sealed class ReviewedDesk
{
    /// <summary>Of the tests that share it.</summary>
    public const string Name = "one reviewed desk";

    private const string Reports = """
        {"id": "r1", "date": "2024-03-14", "outlet": "The Gazette", "title": "Report 1", "text": "🚂 Kenya condemned Somalia on Monday. Uganda attacked Sudan, Foreign Minister Ilse Tarrant said."}
        {"id": "r2", "date": "2024-03-13", "outlet": "The Gazette", "title": "Report 2", "text": "Chad pledged to withdraw its troops from Niger by 1 June."}
        """;

    private const string Empty = """
        DELETE FROM review_verdict; DELETE FROM review_found; DELETE FROM review_skip; DELETE FROM review_key; DELETE FROM saved_search;
        DELETE FROM review_decision WHERE undoes IS NOT NULL; DELETE FROM review_decision;
        UPDATE record_state SET changes = changes + 1;
        """;

    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly Dictionary<bool, ReviewedDesk> Started = [];
    private static string? _coded;

    private readonly string _record;
    private readonly IBrowser _browser;
    private readonly Dictionary<string, string> _signedIn = [];

    private ReviewedDesk(string record, string users, IBrowser browser, RunningDesk running) => (_record, Users, _browser, Running) = (record, users, browser, running);

    public RunningDesk Running { get; }

    public string Record => _record;

    /// <summary>File of those who sign in: ana and bo are reviewers, cal is a reader, dee an admin.</summary>
    public string Users { get; }

    /// <summary>For the user of this machine.</summary>
    public static Task<ReviewedDesk> StartAsync(Desk desk) => StartAsync(desk, signsIn: false);

    /// <summary>For those who sign in.</summary>
    public static Task<ReviewedDesk> StartWithUsersAsync(Desk desk) => StartAsync(desk, signsIn: true);

    public Task<Visit> VisitAsync(Viewing? viewing = null) => Visit.BeginAsync(_browser, Running.Address, viewing);

    /// <summary>A visit to the queue in reading order.</summary>
    public async Task<Visit> ReviewAsync(Viewing? viewing = null) => await (await VisitAsync(viewing)).GoAsync("/review?order=reading");

    /// <summary>A visit of a user, who signs in once in all tests.</summary>
    public async Task<Visit> VisitAsAsync(string name, string path = "/review?order=reading")
    {
        _signedIn.TryGetValue(name, out var state);
        var visit = await Visit.BeginAsync(_browser, Running.Address, null, options => options.StorageState = state);
        await visit.GoAsync(path);
        if (state is null)
        {
            await visit.Page.Locator("#name").FillAsync(name);
            await visit.Page.Locator("#password").FillAsync(PublishedApp.Password);
            await visit.ClickAsync(AriaRole.Button, "Sign in");
            await Assertions.Expect(visit.Page.Locator(".desk-user bdi")).ToHaveTextAsync(name);
            _signedIn[name] = await visit.Page.Context.StorageStateAsync();
        }

        return visit;
    }

    /// <summary>All decisions, the first first.</summary>
    public IReadOnlyList<ReviewDecision> Log() => RecordStore.Open(_record).Reviews().Decisions();

    /// <summary>What was decided, in words.</summary>
    public IEnumerable<string> Decisions() => Log().Select(decision => $"{Words.Of(decision.Kind)} {decision.Was.Type}");

    private static async Task<ReviewedDesk> StartAsync(Desk desk, bool signsIn)
    {
        await Turn.WaitAsync();
        try
        {
            if (!Started.TryGetValue(signsIn, out var started))
            {
                _coded ??= await CodedAsync(desk);
                var (record, users) = (desk.NewFile("db"), desk.NewFile("users"));
                File.Copy(_coded, record);
                foreach (var (name, role) in new[] { ("ana", Role.Reviewer), ("bo", Role.Reviewer), ("cal", Role.Reader), ("dee", Role.Admin) })
                {
                    InvitedUsers.Add(users, name, role);
                }

                Started[signsIn] = started = new ReviewedDesk(record, users, desk.Browser, await desk.StartSharedAsync(record, signsIn ? ["--sign-in", "--users", users] : []));
            }

            started.Clear();
            return started;
        }
        finally
        {
            Turn.Release();
        }
    }

    private void Clear()
    {
        using var connection = new SqliteConnection($"Data Source={_record};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Empty;
        command.ExecuteNonQuery();
    }

    private static async Task<string> CodedAsync(Desk desk)
    {
        var (lines, record) = (desk.NewFile("jsonl"), desk.NewFile("db"));
        await File.WriteAllTextAsync(lines, Reports);
        await PublishedApp.DoAsync("add", lines, "--record", record);
        return record;
    }
}
