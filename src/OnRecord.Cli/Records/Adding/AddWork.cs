using System.Diagnostics;
using System.Text;
using OnRecord.Cli.Inputs;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Adding;
using OnRecord.Store.Ids;

namespace OnRecord.Cli.Records.Adding;

/// <summary>What came of one input.</summary>
/// <param name="Record">Null when it failed, or when its report is known.</param>
/// <param name="KnownReport">Id of the report that it holds and the record has; null when the input itself was known.</param>
internal sealed record AddResult(AddInput Input, byte[]? Hash, Record? Record, string? KnownReport, Failure? Failure);

/// <summary>Reads and codes inputs, as far as the record does not know them. Thread-safe; the engine is loaded when the first
/// new report comes.</summary>
internal sealed class AddWork(KnownInputs known, Reader reader)
{
    private readonly Lazy<Engine> _engine = new(() => Engine.LoadDefault(reader));
    private long _reading;
    private long _coding;

    /// <summary>Time spent, summed over the cores.</summary>
    public TimeSpan Reading => TimeSpan.FromTicks(Interlocked.Read(ref _reading));

    public TimeSpan Coding => TimeSpan.FromTicks(Interlocked.Read(ref _coding));

    public AddResult Do(AddInput input)
    {
        try
        {
            return Read(input);
        }
        catch (ReadingException refusal)
        {
            return Failed(input, Failure.Of(input.Input, refusal));
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or StoreException))
        {
            // A defect of the engine must not end a run of days.
            return Failed(input, new Failure(input.Input, (input as LineInput)?.Place ?? "", $"it could not be coded: {fault.GetType().Name}: {fault.Message}", "report this as a defect of onrecord, with the input"));
        }
    }

    private static AddResult Failed(AddInput input, Failure failure) => new(input, null, null, null, failure);

    private AddResult Read(AddInput input)
    {
        var start = Stopwatch.GetTimestamp();
        var bytes = input switch
        {
            FaultyInput fault => throw fault.Refusal,
            PageInput page => page.Bytes(),
            LineInput line => Encoding.UTF8.GetBytes(line.Text),
            _ => throw new UnreachableException(),
        };
        var hash = InputHash.Of(input is LineInput ? "line" : "page", null, bytes);
        if (known.Has(hash))
        {
            return new AddResult(input, hash, null, null, null);
        }

        var article = input is LineInput { Text: var text, Number: var number }
            ? ReportLine.Read(input.Input, number, text)
            : Engine.ReadArticle(reader, new ReportInput(input.Input, InputFile.Ids([input.Input])[0], bytes));
        // At a known address it would take the place of the report.
        if (article.Status is PageStatus.Error or PageStatus.Consent)
        {
            throw new ReadingException(input.Input, $"the page is no report but {(article.Status == PageStatus.Error ? "an error message" : "a question for consent")}", "open the article itself and save that");
        }

        Interlocked.Add(ref _reading, Stopwatch.GetElapsedTime(start).Ticks);
        var key = ReportKey.Of(article);
        return known.HasReport(key) ? new AddResult(input, hash, null, key, null) : new AddResult(input, hash, Code(article), null, null);
    }

    private Record Code(Article article)
    {
        var engine = _engine.Value;
        var start = Stopwatch.GetTimestamp();
        var record = engine.Code(article);
        Interlocked.Add(ref _coding, Stopwatch.GetElapsedTime(start).Ticks);
        return record;
    }
}
