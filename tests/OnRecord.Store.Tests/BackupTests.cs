using Microsoft.Data.Sqlite;
using OnRecord.Store.Rows;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

/// <summary>A record is saved while a writer adds to it.</summary>
public class BackupTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sqlite_SavedWhileAWriterAdds_IsWhole(bool byCopying)
    {
        using var file = new RecordFile();
        var copy = Path.Combine(file.Folder, "copy.db");
        await SavedAsync(file, () =>
        {
            using var connection = file.ConnectBehind();
            if (byCopying)
            {
                using var target = new SqliteConnection($"Data Source={copy};Pooling=false");
                target.Open();
                ((SqliteConnection)connection).BackupDatabase(target);
            }
            else
            {
                connection.Run($"VACUUM INTO '{copy}'");
            }

            return copy;
        });
    }

    [Fact]
    public async Task Postgres_DumpedWhileAWriterAdds_IsWhole()
    {
        using var file = new RecordDatabase();
        using var restored = new RecordDatabase();
        var dump = Path.Combine(file.Folder, "record.dump");
        await SavedAsync(file, () =>
        {
            PostgresPrograms.RunAsSelf(PostgresServer.Shared.Password, "pg_dump", "-Fc", "-f", dump, file.Name);
            PostgresPrograms.RunAsSelf(PostgresServer.Shared.Password, "pg_restore", "-d", restored.Name, dump);
            return restored.Location;
        });
        Assert.Equal(Adding.Added.New, RecordStore.Open(restored.Location).AddOne(Sketches.Plain("Added after the restoration.")));
    }

    private static async Task SavedAsync(TestRecord file, Func<string> save)
    {
        var store = file.With(Enumerable.Range(0, 20).Select(n => Sketches.Attack(Sketches.AttackText($"Before {n}."), "2024-03-14")));
        using var done = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            using var writer = store.Write("test");
            for (var n = 0; !done.IsCancellationRequested; n++)
            {
                writer.Add(Sketches.Attack(Sketches.AttackText($"Meanwhile {n}."), "2024-03-15"));
                if (n % 3 == 0)
                {
                    writer.Commit();
                }
            }
        }, TestContext.Current.CancellationToken);
        while (store.Count() == 20)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var copy = RecordStore.Open(save());
        await done.CancelAsync();
        await writing;

        Assert.Empty(copy.Check());
        Assert.InRange(copy.Count(), 21, store.Count());
    }
}
