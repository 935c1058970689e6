using OnRecord.Text;

namespace OnRecord.Language.Neural;

/// <summary>The words of a text before they are tagged: where each stands, and how it is spelt where that is not the
/// text there.</summary>
internal sealed class WordTable(string text)
{
    public string Text { get; } = text;

    public List<TextSpan> Spans { get; } = [];

    public Dictionary<int, string> Forms { get; } = [];

    public int Count => Spans.Count;

    public ReadOnlySpan<char> Form(int word) =>
        Forms.Count > 0 && Forms.TryGetValue(word, out var form) ? form : Spans[word].Slice(Text);
}
