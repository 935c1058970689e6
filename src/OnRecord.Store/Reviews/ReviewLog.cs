using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Reviews;

/// <summary>Where reviewers say what of a record is right. What was extracted is never changed; every decision is kept with its time and who
/// took it, and can be undone. Reviewers decide each for themselves: none sets aside what another decided. Thread-safe.</summary>
public sealed class ReviewLog
{
    /// <summary>Characters of a note, or of the remark of a verdict.</summary>
    public const int LongestNote = 4000;

    private readonly Dialect _dialect;
    private readonly TimeProvider _clock;

    internal ReviewLog(Dialect dialect, TimeProvider clock) => (_dialect, _clock) = (dialect, clock);

    /// <summary>All decisions, in the order they were taken.</summary>
    public IReadOnlyList<ReviewDecision> Decisions()
    {
        using var connection = _dialect.Connect();
        return new DecisionLog(connection).All();
    }

    /// <summary>What was decided on the items of a report, by item and in the order it was decided; undone decisions too.</summary>
    public ILookup<string, ReviewDecision> Of(StoredReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var connection = _dialect.Connect();
        return new DecisionLog(connection).In(report.Number).ToLookup(found => found.Item, found => found.Decision, StringComparer.Ordinal);
    }

    /// <summary>The verdicts that hold, item by item, the last of each reviewer; for <see cref="Agreement.ReviewAgreement"/>.</summary>
    public IReadOnlyList<IReadOnlyList<ReviewDecision>> Judged()
    {
        using var connection = _dialect.Connect();
        return JudgedItems.Of(connection);
    }

    /// <summary>The reports that were judged, for gold.</summary>
    /// <param name="kinds">Kinds of which every item must have been judged.</param>
    /// <param name="by">The reviewer whose word counts; null for all of them.</param>
    public Gold.JudgedReports JudgedReports(IReadOnlyCollection<ItemKind> kinds, string? by)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        using var connection = _dialect.Connect();
        return new Gold.JudgedReportReader(connection).Read(kinds, by);
    }

    /// <summary>The keys with which each reviewer works.</summary>
    public DeskKeys Keys() => new(_dialect);

    /// <summary>What is to be reviewed next.</summary>
    public Queue.QueueQuestions Queue() => new(_dialect);

    /// <summary>The items that reviewers added to a report and that stand in it, each as its first reviewer added it.</summary>
    public IReadOnlyList<ReviewItem> Added(StoredReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var connection = _dialect.Connect();
        return AddedItem.Of(connection, report);
    }

    /// <summary>A report, to see what it says before something is added.</summary>
    /// <exception cref="StoreException">There is no such report.</exception>
    public StoredReport Report(string report)
    {
        using var connection = _dialect.Connect();
        return Report(connection, report);
    }

    /// <summary>An item of a report, coded or added.</summary>
    /// <exception cref="StoreException">There is no such report, or it has no such item.</exception>
    public (StoredReport Report, ReviewItem Item) Find(string report, string item)
    {
        using var connection = _dialect.Connect();
        var found = Report(connection, report);
        return (found, Item(connection, found, item));
    }

    /// <summary>A decision by its number; null when there is none.</summary>
    public ReviewDecision? Find(long number)
    {
        using var connection = _dialect.Connect();
        return new DecisionLog(connection).Find(number);
    }

    /// <summary>Takes a decision.</summary>
    /// <param name="by">Who decides.</param>
    /// <exception cref="StoreException">There is no such item, an edit or a note is faulty.</exception>
    /// <exception cref="ReviewConflictException">The item is not any more what the reviewer saw, or the reviewer decided on it elsewhere.</exception>
    public ReviewDecision Decide(Judgement judgement, string by)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return Write(connection =>
        {
            var report = Report(connection, judgement.Report);
            var text = report.Record.Article.Text;
            var item = Item(connection, report, judgement.Item);
            RequireSound(judgement, item, text);
            RequireUnchanged(connection, judgement, item, report, by);
            var decision = New(report, by, judgement.Kind, item.Id, TextQuotes.Of(item.Form, text), judgement.Note) with { Becomes = judgement.Becomes is { } form ? TextQuotes.Of(form, text) : null };
            connection.Run("DELETE FROM review_skip WHERE decided_by = @p0 AND report_id = @p1 AND item = @p2", decision.By, report.Number, item.Id);
            return Kept(connection, decision);
        });
    }

    /// <summary>Adds an item that was not coded. What was extracted stays as it is.</summary>
    /// <param name="by">Who adds it.</param>
    /// <exception cref="StoreException">There is no such report, the item is faulty, or it is there already.</exception>
    public ReviewDecision Add(Addition addition, string by)
    {
        ArgumentNullException.ThrowIfNull(addition);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return Write(connection =>
        {
            var report = Report(connection, addition.Report);
            var text = report.Record.Article.Text;
            if (AdditionFaults.Of(addition, text, ReviewItem.Of(report.Record)) is { Count: > 0 } faults)
            {
                throw Refusal(string.Join("; ", faults), "decide again");
            }

            var form = TextQuotes.Of(addition.Form, text);
            var decision = New(report, by, ReviewKind.Add, AddedItem.IdOf(Ids.ContentHash.Of(text), form), form, addition.Note);
            return new DecisionLog(connection).HasAdded(decision.Item, decision.By)
                ? throw Refusal($"{decision.By} added this already, as {decision.Item}", "undo that, or edit it")
                : Kept(connection, decision);
        });
    }

    /// <summary>Undoes a decision of one's own, whatever was decided since.</summary>
    /// <param name="number">Null for the reviewer's last that holds.</param>
    /// <exception cref="StoreException">There is no such decision, it was undone, or another took it.</exception>
    public ReviewDecision Undo(long? number, string by) => Write(connection =>
    {
        var log = new DecisionLog(connection);
        var undone = (number is { } given ? log.Find(given) : log.Last(by)) is { IsActive: true } found
            ? found
            : throw Refusal(number is null ? $"no decision of {by} holds" : $"no decision {number} holds", "see onrecord review log");
        if (undone.By != by)
        {
            throw Refusal($"decision {undone.Number} is one of {undone.By}", "decide on the item for yourself; each reviewer undoes only their own");
        }

        return Kept(connection, undone with { Number = 0, Key = "", Decided = Now(), Kind = ReviewKind.Undo, Becomes = null, Note = null, Undoes = undone.Number });
    });

    /// <summary>Puts an item off; it comes again once the reviewer asks for what was put off.</summary>
    public void Skip(string report, string item, string by) => Write(connection =>
    {
        var number = Report(connection, report).Number;
        connection.Run("DELETE FROM review_skip WHERE decided_by = @p0 AND report_id = @p1 AND item = @p2", by, number, item);
        return connection.Run("INSERT INTO review_skip (decided_by, report_id, item, skipped) VALUES (@p0, @p1, @p2, @p3)", by, number, item, Now());
    });

    /// <summary>Puts an item that was put off among the others again.</summary>
    public void Unskip(string report, string item, string by) => Write(connection =>
        connection.Run("DELETE FROM review_skip WHERE decided_by = @p0 AND report_id = @p1 AND item = @p2", by, Report(connection, report).Number, item));

    /// <summary>Takes over decisions of another record, those that are known already left alone.</summary>
    /// <param name="decisions">In the order they were taken, numbered as in that record.</param>
    /// <returns>How many were new.</returns>
    /// <exception cref="StoreException">An undo names no decision before it.</exception>
    public int Import(IReadOnlyList<ReviewDecision> decisions) => Write(connection =>
    {
        var log = new DecisionLog(connection);
        var (numbers, added) = (new Dictionary<long, long>(), 0);
        foreach (var decision in decisions)
        {
            long? undoes = decision.Undoes is not { } undone ? null
                : numbers.TryGetValue(undone, out var known) ? known : throw Refusal($"decision {decision.Number} undoes {undone}, which is not before it", "import the whole log");
            added += log.Has(decision.Key) ? 0 : 1;
            numbers[decision.Number] = log.NumberOf(decision.Key) ?? log.Add(decision with { Undoes = undoes });
        }

        new FoundItems(connection).RenewAll();
        return added;
    });

    /// <summary>Looks for the items of all decisions anew, after reports were coded again.</summary>
    public void Renew() => Write(connection =>
    {
        new FoundItems(connection).RenewAll();
        return true;
    });

    private ReviewDecision New(StoredReport report, string by, ReviewKind kind, string item, ItemForm<TextQuote> was, string? note)
    {
        var text = report.Record.Article.Text;
        var coding = ReviewItem.CodingOf(ReviewItem.Of(report.Record), was.Kind, text);
        return new ReviewDecision(
            0, "", Now(), by.Trim(), kind, report.Key, Ids.ContentHash.Of(text), Ids.WebAddress.Of(report.Record.Article.Url), item, coding.Hash, coding.Count, was, null, Trimmed(note), null, true, []);
    }

    private static ReviewDecision Kept(DbConnection connection, ReviewDecision decision)
    {
        var log = new DecisionLog(connection);
        var number = log.Add(decision);
        new FoundItems(connection).RenewFor(decision);
        return log.Find(number)!;
    }

    private void RequireSound(Judgement judgement, ReviewItem item, string text)
    {
        var faults = judgement switch
        {
            { Kind: ReviewKind.Undo or ReviewKind.Add } => [$"to {Outputs.Words.Of(judgement.Kind)} is no judgement on an item"],
            { Kind: ReviewKind.Note } when string.IsNullOrWhiteSpace(judgement.Note) => ["a note needs words"],
            { Note.Length: > LongestNote } => [$"a note has at most {LongestNote} characters"],
            { Kind: ReviewKind.Edit, Becomes: null } => ["an edit says what the item should be"],
            { Kind: ReviewKind.Edit, Becomes: { } form } when form.Kind != item.Form.Kind => ["an edit does not make another kind of item of it; reject it"],
            { Kind: ReviewKind.Edit, Becomes: { } form } when form.IsSame(item.Form) => ["the edit changes nothing; accept the item"],
            { Kind: ReviewKind.Edit, Becomes: { } form } => FormFaults.Of(form, text),
            { Becomes: not null } => ["only an edit changes an item"],
            _ => [],
        };
        if (faults.Count > 0)
        {
            throw Refusal(string.Join("; ", faults), "decide again");
        }
    }

    private static void RequireUnchanged(DbConnection connection, Judgement judgement, ReviewItem item, StoredReport report, string by)
    {
        if (judgement.Shown is { } shown && !shown.IsSame(item.Form))
        {
            throw new ReviewConflictException($"item {item.Id} was coded again since you saw it: look at it once more");
        }

        var own = connection.Scalar("SELECT decision_id FROM review_verdict WHERE report_id = @p0 AND item = @p1 AND decided_by = @p2", report.Number, item.Id, by) as long? ?? 0;
        if (judgement.Known is { } known && known != own && judgement.Kind != ReviewKind.Note)
        {
            throw new ReviewConflictException($"you decided on item {item.Id} elsewhere since you saw it: look at it once more");
        }
    }

    private ReviewItem Item(DbConnection connection, StoredReport report, string item) =>
        (AddedItem.Is(item) ? AddedItem.Of(connection, report) : ReviewItem.Of(report.Record)).FirstOrDefault(other => other.Id == item)
        ?? throw Refusal($"report {report.Key} has no item '{item}'", "give it as REPORT.e1; onrecord review queue lists ids");

    private StoredReport Report(DbConnection connection, string key)
    {
        using var loader = new RecordLoader(connection);
        return connection.Scalar("SELECT id FROM report WHERE key = @p0", key) is long number ? loader.Load(number) : throw Refusal($"there is no report {key}", "give its id, as in onrecord search --json");
    }

    private T Write<T>(Func<DbConnection, T> write)
    {
        using var connection = _dialect.Connect();
        connection.Run(_dialect.BeginWriting);
        try
        {
            var result = write(connection);
            connection.CommitChange();
            return result;
        }
        catch (Exception fault)
        {
            connection.Run("ROLLBACK");
            throw fault is DbException refused ? _dialect.Refusal(refused) : fault;
        }
    }

    private StoreException Refusal(string problem, string remedy) => new(_dialect.Name, problem, remedy);

    private static string? Trimmed(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.Trim();

    private string Now() => _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
