namespace OnRecord.Reading;

/// <summary>An input that cannot be read as a report. The message names the input, the place, what is wrong and what
/// to do about it, and can be shown to people as it is.</summary>
public sealed class ReadingException : Exception
{
    /// <param name="place">Where in the input, such as "byte 512"; null when the whole input is meant.</param>
    public ReadingException(string input, string problem, string remedy, string? place = null, Exception? cause = null)
        : base($"{input}{(place is null ? "" : $", {place}")}: {problem}; {remedy}", cause)
    {
        Input = input;
        Problem = problem;
        Remedy = remedy;
        Place = place;
    }

    public string Input { get; }

    public string Problem { get; }

    public string Remedy { get; }

    public string? Place { get; }
}
