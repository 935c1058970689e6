namespace OnRecord.Store.Copies;

/// <summary>Where in a text each run of words begins, by the run's hash.</summary>
internal sealed class RunPlaces
{
    private readonly Dictionary<ulong, int> _first;
    private readonly int[] _next;

    public RunPlaces(ulong[] runs)
    {
        _first = new Dictionary<ulong, int>(runs.Length);
        _next = new int[runs.Length];
        for (var i = runs.Length - 1; i >= 0; i--)
        {
            _next[i] = First(runs[i]);
            _first[runs[i]] = i;
        }
    }

    /// <summary>-1 when it is nowhere.</summary>
    public int First(ulong run) => _first.GetValueOrDefault(run, -1);

    /// <summary>The next place of the run that begins here, or -1.</summary>
    public int Next(int place) => _next[place];
}
