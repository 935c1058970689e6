using System.Text.RegularExpressions;

namespace OnRecord.Web.Tests.Api;

/// <summary>A record in PostgreSQL answers as one in SQLite does.</summary>
public sealed partial class AlikeTests(ApiHost.InSqlite sqlite, ApiHost.InPostgres postgres) : IClassFixture<ApiHost.InSqlite>, IClassFixture<ApiHost.InPostgres>
{
    [Fact]
    public async Task Answers_OfBothDatabases_AreTheSame()
    {
        string[] others = ["/api/v1/exports", "/api/v1/exports/polecat", "/api/v1/actors/decisions", "/api/v1/reports?country=VAR&from=2024-03-03", "/api/v1/events?actor=tarrant&status=denied", "/api/v1/search?q=harbour*+OR+%22an+officer%22&limit=7", "/api/v1/weather", "/api/v1/events?from=x"];
        foreach (var path in ListTests.Lists.Select(row => row.Data).Concat(others))
        {
            var (one, other) = (await sqlite.Client.GetAsync(path), await postgres.Client.GetAsync(path));
            Assert.Equal(one.Status, other.Status);
            Assert.Equal(Shared(one.Text), Shared(other.Text));
        }
    }

    // Places and hosts are those of one record.
    private static string Shared(string text) => Own().Replace(text, "");

    [GeneratedRegex("\"(cursor|next)\":\"[^\"]*\"")]
    private static partial Regex Own();
}
