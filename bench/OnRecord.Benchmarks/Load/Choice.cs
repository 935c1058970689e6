namespace OnRecord.Benchmarks.Load;

/// <summary>Paths by chance, each kind as often as its share says; the same each time.</summary>
internal sealed class Choice
{
    private readonly Random _random;
    private readonly (int Share, List<AskedPath> Paths)[] _kinds;
    private readonly int _shares;

    public Choice(IReadOnlyList<AskedPath> mix, int seed)
    {
        _random = new Random(seed);
        _kinds = [.. mix.GroupBy(path => path.Kind).Select(kind => (kind.First().Share, kind.ToList()))];
        _shares = _kinds.Sum(kind => kind.Share);
    }

    public AskedPath Next()
    {
        var at = _random.Next(_shares);
        var paths = _kinds.First(kind => (at -= kind.Share) < 0).Paths;
        return paths[_random.Next(paths.Count)];
    }
}

/// <param name="Kind">Paths of one kind are counted together.</param>
/// <param name="Share">Of the kind in all requests.</param>
internal sealed record AskedPath(string Kind, int Share, string Path);
