using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Cli.Inputs;

/// <summary>What came of one finding: a line of output, a refusal, or a note.</summary>
internal readonly record struct Told(string? Line, string? Refusal, string? Note = null)
{
    /// <summary>Does the work on a report; faults and notes are passed on.</summary>
    public static Told Of(Finding finding, Func<FoundReport, string> work)
    {
        try
        {
            return finding switch
            {
                FoundReport report => new Told(work(report), null),
                FoundFault fault => new Told(null, fault.Refusal.Message),
                FoundNote note => new Told(null, null, note.Text),
                _ => default,
            };
        }
        catch (ReadingException refusal)
        {
            return new Told(null, refusal.Message);
        }
    }

    /// <summary>Lines to the output; refusals and notes to standard error. True for a refusal.</summary>
    public bool Write(TextWriter output)
    {
        if (Line is not null)
        {
            output.WriteLine(Line);
        }

        if ((Refusal ?? Note) is { } message)
        {
            Console.Error.WriteLine(message);
        }

        return Refusal is not null;
    }
}
