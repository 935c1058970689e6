using OnRecord.Cli.Inputs;

namespace OnRecord.Cli.Records.Adding;

/// <summary>One thing to add.</summary>
/// <param name="Path">Of its input: a whole path, an address, or <c>-</c>.</param>
/// <param name="Through">Bytes of all inputs up to here, for the progress.</param>
internal readonly record struct AddItem(string Path, InputItem Given, long Through)
{
    /// <summary>How failures call the input.</summary>
    public string Input => InputFile.NameOf(Path);
}
