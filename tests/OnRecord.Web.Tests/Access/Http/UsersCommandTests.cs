using OnRecord.Web.Access;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Access.Http;

public sealed class UsersCommandTests(Desk desk)
{
    [Fact]
    public async Task Users_FromAddToRemove_AreAsTheCommandsSay()
    {
        var users = desk.NewFile("users");
        await PublishedApp.AddUserAsync(users, "Ilse", "reader");
        await PublishedApp.DoAsync("users", "role", "ilse", "reviewer", "--users", users);
        Assert.StartsWith("ilse\treviewer\t", await PublishedApp.DoAsync("users", "list", "--users", users));

        var token = (await PublishedApp.DoAsync("users", "token", "add", "ilse", "--label", "nightly", "--users", users)).Trim();
        Assert.Contains($"{token.Substring(4, 8)}\tilse\treader\tnightly", await PublishedApp.DoAsync("users", "token", "list", "--users", users));
        await PublishedApp.DoAsync("users", "token", "revoke", token.Substring(4, 8), "--users", users);
        Assert.Empty(await PublishedApp.DoAsync("users", "token", "list", "--users", users));

        await PublishedApp.DoAsync("users", "remove", "ilse", "--users", users);
        Assert.Empty(await PublishedApp.DoAsync("users", "list", "--users", users));
    }

    [Theory]
    [InlineData("short", "15")]
    [InlineData("", "no password was given")]
    public async Task Add_WithoutAGoodPassword_AddsNobody(string password, string problem)
    {
        var users = desk.NewFile("users");

        var outcome = await PublishedApp.RunAsync(password + "\n", "users", "add", "bo", "--users", users);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(problem, outcome.Error);
        Assert.Empty(InvitedUsers.Of(users));
    }

    [Theory]
    [InlineData("there is no user bo", "users", "role", "bo", "admin")]
    [InlineData("there is no user bo", "users", "password", "bo")]
    [InlineData("there is no token 0123abcd", "users", "token", "revoke", "0123abcd")]
    public async Task Commands_OnWhatThereIsNot_SaySo(string problem, params string[] arguments)
    {
        var users = desk.NewFile("users");
        InvitedUsers.Add(users, "ilse", Role.Admin);

        var outcome = await PublishedApp.RunAsync("a password that would do\n", [.. arguments, "--users", users]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(problem, outcome.Error);
    }

    [Fact]
    public async Task Users_OfARecordInPostgres_NeedAFile()
    {
        var outcome = await PublishedApp.RunAsync(null, "users", "list", "--record", "postgres://ana@db.example/politics");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("--users FILE", outcome.Error);
    }
}
