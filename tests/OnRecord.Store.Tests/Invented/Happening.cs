namespace OnRecord.Store.Tests.Invented;

/// <summary>One happening, invented: a topic and what fills it.</summary>
/// <param name="Fills">What stands for <c>{name}</c>.</param>
internal sealed record Happening(Topic Topic, DateOnly Day, IReadOnlyDictionary<string, string> Fills)
{
    /// <summary>A report in paragraphs: headline, lead and facts, without what happened later.</summary>
    /// <param name="wording">Chooses a wording of each line.</param>
    public List<string> Tell(Func<int, int> wording, bool hasBackground = true) =>
        [.. Topic.Lines.Where(line => line.Part != Topic.Later && (hasBackground || line.Part != Topic.Background)).Select(line => Filled(line.Wordings[wording(line.Wordings.Length)]))];

    /// <summary>Paragraphs of one part.</summary>
    public List<string> Part(string part) => [.. Topic.Lines.Where(line => line.Part == part).Select(line => Filled(line.Wordings[0]))];

    public string Filled(string wording) => Fills.Aggregate(wording, (text, fill) => text.Replace($"{{{fill.Key}}}", fill.Value, StringComparison.Ordinal));
}
