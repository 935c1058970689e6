namespace OnRecord.Benchmarks.Load;

/// <summary>Paths by chance, each kind as often as its share says; the same each time.</summary>
internal sealed class Choice
{
    private readonly Random _random;
    private readonly IGrouping<string, AskedPath>[] _kinds;
    private readonly int _shares;

    public Choice(IReadOnlyList<AskedPath> mix, int seed)
    {
        _random = new Random(seed);
        _kinds = [.. mix.GroupBy(path => path.Kind)];
        _shares = _kinds.Sum(kind => kind.First().Share);
    }

    public AskedPath Next()
    {
        var at = _random.Next(_shares);
        var kind = _kinds.First(kind => (at -= kind.First().Share) < 0).ToList();
        return kind[_random.Next(kind.Count)];
    }
}

/// <param name="Kind">Paths of one kind are counted together.</param>
/// <param name="Share">Of the kind in all requests.</param>
internal sealed record AskedPath(string Kind, int Share, string Path);
