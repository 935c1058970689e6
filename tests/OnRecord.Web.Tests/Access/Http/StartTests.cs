using OnRecord.Web.Access;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Access.Http;

/// <summary>What must be there before others than this machine are let in.</summary>
public sealed class StartTests(Desk desk)
{
    private const int WrongUsage = 2;

    [Theory]
    [InlineData("--certificate FILE --key FILE with an https address, or --behind-proxy", "--address", "http://0.0.0.0:0")]
    [InlineData("onrecord users add NAME --role admin --record", "--behind-proxy", "127.0.0.1")]
    [InlineData("onrecord users add NAME --role admin --record", "--sign-in")]
    [InlineData("--certificate and --key go together", "--certificate", "desk.pem")]
    [InlineData("is no address of this machine", "--address", "http://desk.example:5080")]
    [InlineData("an https address needs", "--address", "https://0.0.0.0:5443")]
    [InlineData("the address is an https address", "--certificate", "desk.pem", "--key", "desk.key")]
    [InlineData("give the proxy's address", "--behind-proxy", "somewhere")]
    public async Task Serve_WithoutWhatItNeeds_SaysWhatToDo(string remedy, params string[] arguments)
    {
        var outcome = await PublishedApp.RunAsync(null, ["serve", "--record", desk.Record, .. arguments]);

        Assert.Equal(WrongUsage, outcome.ExitCode);
        Assert.Contains(remedy, outcome.Error);
    }

    [Fact]
    public async Task Serve_FilesThatAreNoCertificate_SaysSo()
    {
        var file = desk.NewFile("pem");
        await File.WriteAllTextAsync(file, "no certificate", TestContext.Current.CancellationToken);
        var users = desk.NewFile("users");
        InvitedUsers.Add(users, "ilse", Role.Admin);

        var outcome = await PublishedApp.RunAsync(null, "serve", "--record", desk.Record, "--users", users, "--address", "https://0.0.0.0:0", "--certificate", file, "--key", file);

        Assert.Equal(WrongUsage, outcome.ExitCode);
        Assert.Contains("PEM", outcome.Error);
    }
}
