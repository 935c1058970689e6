using OnRecord.Reading;

namespace OnRecord.Cli.Records.Adding;

/// <summary>One thing to add: a file with one report, a line of JSON with one, or an input that could not be opened.</summary>
/// <param name="Input">The whole path of its file.</param>
/// <param name="Size">Bytes of it, for the progress.</param>
internal abstract record AddInput(string Input, long Size);

internal sealed record PageInput(string Input, long Size, Func<byte[]> Bytes) : AddInput(Input, Size);

/// <param name="Number">From 1.</param>
internal sealed record LineInput(string Input, long Size, int Number, string Text) : AddInput(Input, Size)
{
    public string Place => $"line {Number}";
}

internal sealed record FaultyInput(string Input, ReadingException Refusal) : AddInput(Input, 0);
