using System.Net;
using OnRecord.Cluster.Silos;
using Orleans;
using Orleans.Runtime;

namespace OnRecord.Cluster.Tests.Silos;

/// <summary>What Orleans expects of a table of silos.</summary>
public sealed class MembershipTableTests : IDisposable
{
    private readonly TestCluster _cluster = new();
    private int _port = 20_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Table_JustMade_IsEmptyAndAtItsFirstVersion()
    {
        var table = await TableAsync();
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true, Stop);

        var all = await table.ReadAllAsync(Stop);

        Assert.Empty(all.Members);
        Assert.Equal(0, all.Version.Version);
    }

    [Fact]
    public async Task InsertRow_OfANewSilo_IsReadBackWhole()
    {
        var table = await TableAsync();
        var entry = Entry();
        entry.SuspectTimes = [Tuple.Create(Silo(), new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc)), Tuple.Create(Silo(), new DateTime(2026, 3, 4, 5, 6, 8, DateTimeKind.Utc))];

        Assert.True(await table.InsertRowAsync(entry, await NextAsync(table), Stop));

        var found = Assert.Single((await table.ReadRowAsync(entry.SiloAddress, Stop)).Members).Item1;
        Assert.Equal((entry.SiloAddress, entry.SiloName, entry.HostName, entry.Status, entry.ProxyPort, entry.RoleName), (found.SiloAddress, found.SiloName, found.HostName, found.Status, found.ProxyPort, found.RoleName));
        Assert.Equal((entry.UpdateZone, entry.FaultZone, entry.StartTime, entry.IAmAliveTime), (found.UpdateZone, found.FaultZone, found.StartTime, found.IAmAliveTime));
        Assert.Equal(entry.SuspectTimes, found.SuspectTimes);
        Assert.Equal(1, (await table.ReadAllAsync(Stop)).Version.Version);
    }

    [Fact]
    public async Task InsertRow_OfAKnownSilo_IsRefusedAndChangesNoVersion()
    {
        var table = await TableAsync();
        var entry = Entry();
        await table.InsertRowAsync(entry, await NextAsync(table), Stop);

        Assert.False(await table.InsertRowAsync(entry, await NextAsync(table), Stop));
        Assert.Equal(1, (await table.ReadAllAsync(Stop)).Version.Version);
    }

    [Fact]
    public async Task InsertRow_WithAVersionThatPassed_IsRefused()
    {
        var table = await TableAsync();
        var next = await NextAsync(table);
        await table.InsertRowAsync(Entry(), next, Stop);

        Assert.False(await table.InsertRowAsync(Entry(), next, Stop));
        Assert.Single((await table.ReadAllAsync(Stop)).Members);
    }

    [Fact]
    public async Task UpdateRow_WithTheEtagThatWasRead_ChangesRowEtagAndVersion()
    {
        var table = await TableAsync();
        var entry = Entry();
        await table.InsertRowAsync(entry, await NextAsync(table), Stop);
        var (read, etag) = Assert.Single((await table.ReadAllAsync(Stop)).Members);
        read.Status = SiloStatus.Active;
        read.AddSuspector(Silo(), new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc));

        Assert.True(await table.UpdateRowAsync(read, etag, await NextAsync(table), Stop));

        var (found, later) = Assert.Single((await table.ReadRowAsync(entry.SiloAddress, Stop)).Members);
        Assert.Equal(SiloStatus.Active, found.Status);
        Assert.Single(found.SuspectTimes!);
        Assert.NotEqual(etag, later);
        Assert.Equal(2, (await table.ReadAllAsync(Stop)).Version.Version);
    }

    [Fact]
    public async Task UpdateRow_WithAnOldEtagOrVersion_IsRefused()
    {
        var table = await TableAsync();
        var entry = Entry();
        await table.InsertRowAsync(entry, await NextAsync(table), Stop);
        var (read, etag) = Assert.Single((await table.ReadAllAsync(Stop)).Members);
        var next = await NextAsync(table);
        await table.UpdateRowAsync(read, etag, next, Stop);

        Assert.False(await table.UpdateRowAsync(read, etag, await NextAsync(table), Stop));
        Assert.False(await table.UpdateRowAsync(read, "1", next, Stop));
        Assert.False(await table.UpdateRowAsync(read, "no number", await NextAsync(table), Stop));
        Assert.Equal(2, (await table.ReadAllAsync(Stop)).Version.Version);
    }

    [Fact]
    public async Task UpdateIAmAlive_ChangesThePulseAlone()
    {
        var table = await TableAsync();
        var entry = Entry();
        await table.InsertRowAsync(entry, await NextAsync(table), Stop);
        var etag = Assert.Single((await table.ReadAllAsync(Stop)).Members).Item2;
        entry.IAmAliveTime = entry.IAmAliveTime.AddMinutes(3);

        await table.UpdateIAmAliveAsync(entry, Stop);

        var all = await table.ReadAllAsync(Stop);
        Assert.Equal((entry.IAmAliveTime, etag, 1), (all.Members[0].Item1.IAmAliveTime, all.Members[0].Item2, all.Version.Version));
    }

    [Fact]
    public async Task Changes_OfManySilosAtOnce_AreDoneOneAfterAnother()
    {
        const int Count = 12;
        var tables = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => TableAsync()));

        // Each tries until its version is the next one, as Orleans does.
        var tries = await Task.WhenAll(tables.Select(table => Task.Run(async () =>
        {
            var entry = Entry();
            var refused = 0;
            while (!await table.InsertRowAsync(entry, await NextAsync(table), Stop))
            {
                refused++;
            }

            return refused;
        }, Stop)));

        var all = await tables[0].ReadAllAsync(Stop);
        Assert.Equal((Count, Count), (all.Members.Count, all.Version.Version));
        Assert.All(tries, refused => Assert.InRange(refused, 0, 10_000));
    }

    [Fact]
    public async Task CleanupDefunctSiloEntries_RemovesTheDeadOfBeforeAlone()
    {
        var table = await TableAsync();
        var now = new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc);
        var (old, recent, alive) = (Entry(now.AddDays(-2), SiloStatus.Dead), Entry(now, SiloStatus.Dead), Entry(now.AddDays(-2), SiloStatus.Active));
        foreach (var entry in new[] { old, recent, alive })
        {
            await table.InsertRowAsync(entry, await NextAsync(table), Stop);
        }

        await table.CleanupDefunctSiloEntriesAsync(now.AddDays(-1), Stop);

        Assert.Equal(new[] { recent.SiloAddress, alive.SiloAddress }.Order(), (await table.ReadAllAsync(Stop)).Members.Select(member => member.Item1.SiloAddress).Order());
    }

    [Fact]
    public async Task Clusters_OfOneDatabase_KnowNothingOfEachOther()
    {
        var (one, other) = (await TableAsync("one"), await TableAsync("other"));
        await one.InsertRowAsync(Entry(), await NextAsync(one), Stop);

        Assert.Empty((await other.ReadAllAsync(Stop)).Members);
        await other.DeleteMembershipTableEntriesAsync("one", Stop);
        Assert.Empty((await one.ReadAllAsync(Stop)).Members);
    }

    public void Dispose() => _cluster.Dispose();

    private async Task<IMembershipTable> TableAsync(string cluster = "test")
    {
        var table = new PostgresMembershipTable(_cluster.Database, cluster);
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true, Stop);
        return table;
    }

    private static async Task<TableVersion> NextAsync(IMembershipTable table) => (await table.ReadAllAsync(Stop)).Version.Next();

    private SiloAddress Silo() => SiloAddress.New(IPAddress.Loopback, Interlocked.Increment(ref _port), 7);

    private MembershipEntry Entry(DateTime? alive = null, SiloStatus status = SiloStatus.Joining) => new()
    {
        SiloAddress = Silo(),
        SiloName = "a silo",
        HostName = "host",
        Status = status,
        ProxyPort = 30_000,
        RoleName = "role",
        UpdateZone = 3,
        FaultZone = 4,
        SuspectTimes = [],
        StartTime = alive ?? new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc),
        IAmAliveTime = alive ?? new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc),
    };
}
