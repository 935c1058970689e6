using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public abstract class StoppingTests : IDisposable
{
    public sealed class InSqlite() : StoppingTests(Database.Sqlite);

    public sealed class InPostgres() : StoppingTests(Database.Postgres);

    private const string Endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT 1 FROM n WHERE i > 0) SELECT count(*) FROM n";

    private readonly TestRecord _file;

    protected StoppingTests(Database database)
    {
        _file = TestRecord.In(database);
        _file.With(Sketches.Plain("The harbours of Lhosk are quiet."));
    }

    [Fact]
    public async Task EndBy_QuestionUnderWay_EndsIt()
    {
        using var connection = _file.Dialect().Connect();
        using var stop = new CancellationTokenSource();
        using (_file.Dialect().EndBy(connection, stop.Token))
        {
            var asked = Task.Run(() => connection.Scalar(Endless), TestContext.Current.CancellationToken);
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<DbException>(() => asked.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        }

        Assert.Equal(1L, connection.Scalar("SELECT count(*) FROM report"));
    }

    [Fact]
    public void AskUntil_NothingStops_Answers()
    {
        using var stop = new CancellationTokenSource();
        using var questions = RecordStore.Open(_file.Location).AskUntil(stop.Token);

        Assert.Single(questions.Reports(new Queries.Filter()));
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }
}
