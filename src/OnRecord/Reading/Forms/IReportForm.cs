namespace OnRecord.Reading.Forms;

/// <summary>A form in which reports arrive other than as one page or one text: an archive, a feed, a mail. Thread-safe.</summary>
public interface IReportForm
{
    /// <summary>Whether an input is of this form, by its first bytes. Never throws.</summary>
    /// <param name="head">The first 16 KiB or, where that is less, all.</param>
    bool Recognizes(ReadOnlySpan<byte> head);

    /// <summary>What the input holds, in its order, read as it is asked for.</summary>
    /// <exception cref="ReadingException">The input as a whole cannot be read.</exception>
    IEnumerable<Finding> Read(ReportSource source);
}
