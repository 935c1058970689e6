namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>Sets of words of a dictionary ("&amp;NAME", then a member a line) as noun classes. A set is written once it is
/// complete; patterns may name it from its first line on.</summary>
internal sealed class WordSets(ImportReport report, Action<string> write)
{
    private const string Prefix = "cameo-";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private string? _open;

    /// <summary>Sets by their names in lower case, to classes.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    public bool IsOpen => _open is not null;

    public void Start(int line, string text)
    {
        Finish();
        var name = Word(text[1..]);
        if (name.Length == 0 || !_names.TryAdd(name, Prefix + name))
        {
            report.Refuse(line, text, "a set of words without a name, or one that stands before");
            return;
        }

        _open = name;
    }

    public void Add(int line, string text)
    {
        var member = Word(text[1..]);
        if (member.Length == 0 || member.AsSpan().ContainsAny('_', ' ', '|'))
        {
            report.Refuse(line, text, "a member of several words, which noun classes do not take");
            return;
        }

        _members.Add(member);
        _members.UnionWith(PatternVocabulary.Singulars(member));
    }

    public void Finish()
    {
        if (_open is { } name && _members.Count > 0)
        {
            write($"{_names[name]}\t{string.Join('|', _members)}");
            report.Take("sets of words");
        }
        else if (_open is { } empty)
        {
            _names.Remove(empty);
        }

        _members.Clear();
        _open = null;
    }

    private static string Word(string text) => text.Trim().Trim('_').ToLowerInvariant();
}
