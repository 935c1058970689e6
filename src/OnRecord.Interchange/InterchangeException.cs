namespace OnRecord.Interchange;

/// <summary>A target that cannot be written or an input that cannot be read. The message names the place, what is wrong and what
/// to do, and can be shown to people as it is.</summary>
public sealed class InterchangeException : Exception
{
    public InterchangeException(string place, string problem, string remedy, Exception? cause = null)
        : base($"{place}: {problem}; {remedy}", cause)
    {
    }
}
