using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Reviews;
using OnRecord.Store.Reviews.Agreement;
using OnRecord.Store.Reviews.Queue;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Reviews;

public abstract class ReviewQueueTests : IDisposable
{
    private readonly TestRecord _file;
    private readonly RecordStore _store;
    private readonly QueueQuestions _queue;

    public sealed class InSqlite() : ReviewQueueTests(Database.Sqlite);

    public sealed class InPostgres() : ReviewQueueTests(Database.Postgres);

    // Confidences .9 and .45, .6 and .2, .51 and .49.
    protected ReviewQueueTests(Database database)
    {
        _file = TestRecord.In(database);
        _store = _file.With(
            ReviewSketch.Report(),
            ReviewSketch.Report(Text(2), null, "2024-03-15", item => item with { Confidence = 0.6 }, item => item with { Confidence = 0.2, Status = Status.Planned }),
            ReviewSketch.Report(Text(3), null, "2024-03-16", item => item with { Confidence = 0.51 }, item => item with { Confidence = 0.49 }));
        _queue = _store.Reviews().Queue();
    }

    [Fact]
    public void Next_ByDoubt_GivesTheLeastSureFirst() =>
        Assert.Equal(new double?[] { .51, .49, .45, .6, .2, .9 }, Confidences(new QueueFilter()));

    [Fact]
    public void Next_InReadingOrder_GoesThroughTheNewestReportFirst() =>
        Assert.Equal(new double?[] { .51, .49, .6, .2, .9, .45 }, Confidences(new QueueFilter { Order = QueueOrder.Reading }));

    [Theory]
    [InlineData(QueueOrder.Uncertain)]
    [InlineData(QueueOrder.Reading)]
    public void Next_WhileTwoDecide_ComesToEveryItemOnce(QueueOrder order)
    {
        var filter = new QueueFilter { Order = order };
        var all = _queue.Next(filter, "ana", null, 10).Select(item => item.Id).ToList();
        var (seen, after) = (new List<string>(), (string?)null);
        while (_queue.Next(filter, "ana", after, 1) is [var item])
        {
            seen.Add(item.Id);
            after = item.Cursor;
            _store.Reviews().Decide(new Judgement(item.Report.Key, item.Item.Id, ReviewKind.Accept), seen.Count % 2 == 0 ? "ana" : "bo");
        }

        Assert.Equal(all, seen);
        Assert.Equal(3, _queue.Next(filter, "ana", null, 10).Count);
        Assert.Empty(_queue.Next(filter with { ByNobody = true }, "ana", null, 10));
    }

    [Fact]
    public void Next_OfWhatWasPutOff_IsGivenOnlyWhenAskedFor()
    {
        _store.Reviews().Skip(ReviewSketch.Key(), "e1", "ana");

        Assert.Equal(5, Confidences(new QueueFilter()).Count());
        Assert.Equal(new double?[] { .9 }, Confidences(new QueueFilter { Skipped = true }));
        Assert.Equal(6, _queue.Next(new QueueFilter(), "bo", null, 10).Count);
        Assert.Empty(_store.Reviews().Decisions());

        _store.Reviews().Unskip(ReviewSketch.Key(), "e1", "ana");
        Assert.Equal(6, Confidences(new QueueFilter()).Count());
    }

    public static TheoryData<string, QueueFilter, double[]> Filters => new()
    {
        { "type", new QueueFilter { Filter = new Filter { Type = "ASSAULT" } }, [.51, .6, .9] },
        { "status", new QueueFilter { Filter = new Filter { Status = Status.Planned } }, [.2] },
        { "confidence", new QueueFilter { LeastConfidence = 0.5, MostConfidence = 0.6 }, [.51, .6] },
        { "report", new QueueFilter { Report = ReviewSketch.Key() }, [.45, .9] },
        { "actor", new QueueFilter { Filter = new Filter { Actor = "Bo Wren", From = "2024-03-15" } }, [.49, .2] },
        { "source", new QueueFilter { Filter = new Filter { SourceKind = SourceKind.Named, To = "2024-03-15" } }, [.6, .9] },
        { "nobody", new QueueFilter { Filter = new Filter { Actor = "Nobody At All" } }, [] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Next_OfAFilter_GivesWhatFits(string what, QueueFilter filter, double[] expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, Confidences(filter).Select(confidence => confidence!.Value));
        Assert.Equal(expected.Length, _queue.Progress(filter).Items);
    }

    [Theory]
    [InlineData(ItemKind.Statement, QueueOrder.Uncertain)]
    [InlineData(ItemKind.Statement, QueueOrder.Reading)]
    [InlineData(ItemKind.Relation, QueueOrder.Uncertain)]
    [InlineData(ItemKind.Relation, QueueOrder.Reading)]
    public void Next_OfOtherKinds_GoesOnAfterEach(ItemKind kind, QueueOrder order)
    {
        var filter = new QueueFilter { Kind = kind, Order = order, Filter = new Filter { Actor = kind == ItemKind.Relation ? "Ilse Tarrant" : null } };
        var first = _queue.Next(filter, "ana", null, 2);

        Assert.Equal(2, first.Count);
        Assert.Single(_queue.Next(filter, "ana", first[1].Cursor, 2));
        _store.Reviews().Decide(new Judgement(first[0].Report.Key, first[0].Item.Id, ReviewKind.Reject), "ana");
        Assert.Equal(2, _queue.Next(filter, "ana", null, 9).Count);
    }

    [Fact]
    public void Progress_CountsTheVerdictsOfEach()
    {
        var log = _store.Reviews();
        log.Decide(ReviewSketch.Edit(_store), "ana");
        log.Decide(ReviewSketch.Reject("e2"), "ana");
        log.Decide(ReviewSketch.Accept("e2"), "bo");

        var progress = _queue.Progress(new QueueFilter());

        Assert.Equal((6, 2), (progress.Items, progress.Judged));
        Assert.Equal([new ReviewerProgress("ana", 0, 1, 1), new ReviewerProgress("bo", 1, 0, 0)], progress.Reviewers);
    }

    [Fact]
    public void Agreement_OfTwo_ComparesVerdictsAndFields()
    {
        var log = _store.Reviews();
        foreach (var (item, kind) in new[] { ("e1", ReviewKind.Accept), ("e2", ReviewKind.Reject) })
        {
            foreach (var text in new[] { ReviewSketch.Text, Text(2), Text(3) })
            {
                log.Decide(new Judgement(ReviewSketch.Key(text, null, Day(text)), item, kind), "ana");
                log.Decide(new Judgement(ReviewSketch.Key(text, null, Day(text)), item, item == "e2" && text == Text(3) ? ReviewKind.Accept : kind), "bo");
            }
        }

        log.Decide(ReviewSketch.Edit(_store), "bo");

        var figures = ReviewAgreement.Of(log.Judged());

        var verdict = figures.Single(figure => figure.Field == "verdict");
        Assert.Equal((6, 5), (verdict.Items, verdict.Same));

        // Kept and rejected: 3 and 3 by one, 4 and 2 by the other; 5 of 6 the same.
        Assert.Equal(1 - (11.0 * 2 / (2 * 7 * 5)), verdict.Alpha!.Value, 1e-9);
        Assert.Equal((3, 2), figures.Where(figure => figure.Field == "type").Select(figure => (figure.Items, figure.Same)).Single());
        Assert.Equal((3, 2), figures.Where(figure => figure.Field == "status").Select(figure => (figure.Items, figure.Same)).Single());
        Assert.Equal(["ana", "bo"], verdict.Reviewers);

        static string Day(string text) => text == ReviewSketch.Text ? "2024-03-14" : text == Text(2) ? "2024-03-15" : "2024-03-16";
    }

    public void Dispose()
    {
        _queue.Dispose();
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private IEnumerable<double?> Confidences(QueueFilter filter) => _queue.Next(filter, "ana", null, 10).Select(item => item.Item.Confidence);

    // Other words, so that it is no copy.
    private static string Text(int n) => $"{ReviewSketch.Text} {string.Join(' ', Enumerable.Range(0, 40).Select(i => $"word{n}x{i}"))}";
}
