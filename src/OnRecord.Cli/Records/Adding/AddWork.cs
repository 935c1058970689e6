using System.Diagnostics;
using System.Text;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Telemetry;
using OnRecord.Reading;
using OnRecord.Reading.Forms;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Adding;
using OnRecord.Store.Ids;

namespace OnRecord.Cli.Records.Adding;

/// <summary>Reads and codes items, as far as the record does not know them. Thread-safe; the engine is asked for when the first
/// new report comes.</summary>
internal sealed class AddWork(IKnown known, InputReports inputs, Reader reader, Lazy<Engine> engine, CancellationToken stop)
{
    private long _reading;
    private long _coding;

    /// <summary>Time spent, summed over the cores.</summary>
    public TimeSpan Reading => TimeSpan.FromTicks(Interlocked.Read(ref _reading));

    public TimeSpan Coding => TimeSpan.FromTicks(Interlocked.Read(ref _coding));

    public AddResult Do(AddItem item)
    {
        if (stop.IsCancellationRequested)
        {
            return new AddResult(item.Through, []);
        }

        if (item.Given.Line is not { } line)
        {
            return new AddResult(item.Through, Of(item, item.Given.Finding!));
        }

        var hash = InputHash.Of("line", null, Encoding.UTF8.GetBytes(line));
        return known.Has(hash)
            ? new AddResult(item.Through, [new KnownReport(null, hash)])
            : new AddResult(item.Through, [.. Parts(item, hash)]);
    }

    private IEnumerable<AddOutcome> Parts(AddItem item, byte[] hash) => item.Given.Read(item.Path, inputs).SelectMany(given =>
        given.Article is { } article ? Kept(item, $"line {item.Given.Number}", () => Keep(article, hash)) : Of(item, given.Finding!));

    private IReadOnlyList<AddOutcome> Of(AddItem item, Finding finding) => finding switch
    {
        FoundReport found => Kept(item, Failure.PlaceOf(item.Input, found.Input.Name), () => Keep(found)),
        FoundFault fault => [new FailedReport(Failure.Of(item.Input, fault.Refusal), fault.Refusal)],
        FoundNote note => [new LeftOutNote(note.Text)],
        _ => [],
    };

    private IReadOnlyList<AddOutcome> Kept(AddItem item, string place, Func<AddOutcome> keep)
    {
        using var span = CommandTracing.Start(item.Input, place);
        try
        {
            var outcome = keep();
            return [outcome is NewReport added && span is not null ? added with { Trace = span.Context } : outcome];
        }
        catch (ReadingException refusal)
        {
            return [new FailedReport(Failure.Of(item.Input, refusal), refusal)];
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or StoreException))
        {
            // A defect of the engine must not end a run of days.
            return [new FailedReport(new Failure(item.Input, place, $"it could not be coded: {fault.GetType().Name}: {fault.Message}", "report this as a defect of onrecord, with the input"))];
        }
    }

    private AddOutcome Keep(FoundReport found)
    {
        var start = Stopwatch.GetTimestamp();
        var input = inputs.Whole(found, stop);
        var hash = InputHash.Of(input);
        if (known.Has(hash))
        {
            return new KnownReport(null, hash);
        }

        var article = Engine.ReadArticle(reader, input);
        Interlocked.Add(ref _reading, Stopwatch.GetElapsedTime(start).Ticks);

        // At a known address it would take the place of the report.
        return article.Status is PageStatus.Error or PageStatus.Consent
            ? throw new ReadingException(input.Name, $"the page is no report but {(article.Status == PageStatus.Error ? "an error message" : "a question for consent")}", "open the article itself and save that")
            : Keep(article, hash);
    }

    private AddOutcome Keep(Article article, byte[] hash)
    {
        var key = ReportKey.Of(article);
        return known.HasReport(key) ? new KnownReport(key, hash) : new NewReport(Code(article), hash);
    }

    private Record Code(Article article)
    {
        var loaded = engine.Value;
        var start = Stopwatch.GetTimestamp();
        var record = loaded.Code(article);
        Interlocked.Add(ref _coding, Stopwatch.GetElapsedTime(start).Ticks);
        return record;
    }
}
