using System.Collections.Concurrent;

namespace OnRecord.Web.Access.SignIn;

/// <summary>Counts failed attempts to sign in. After five of one name from one address, the next waits ten seconds, and each further
/// failure doubles that, up to fifteen minutes; a name that fails fifty times waits wherever it is tried from. Names that there
/// are not are counted as well, so that waiting tells nothing. Thread-safe; forgets when the desk ends.</summary>
internal sealed class Attempts(TimeProvider clock)
{
    private const int FreeFromOnePlace = 5;
    private const int FreeOfOneName = 50;
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<(string Name, string Place), Failures> _failures = new();
    private readonly Lock _turn = new();

    /// <summary>Counts an attempt before it is known how it ends, so that many at once count as many.</summary>
    /// <returns>How long to wait; null when it may go on.</returns>
    public TimeSpan? Begin(string name, string place)
    {
        lock (_turn)
        {
            Forget();
            var now = clock.GetUtcNow();
            var until = new[] { Of((name, place)).Until, Of((name, "")).Until }.Max();
            if (until > now)
            {
                return until - now;
            }

            Count((name, place), FreeFromOnePlace, now);
            Count((name, ""), FreeOfOneName, now);
            return null;
        }
    }

    public void Succeed(string name, string place)
    {
        lock (_turn)
        {
            _failures.TryRemove((name, place), out _);
            _failures.TryRemove((name, ""), out _);
        }
    }

    private Failures Of((string, string) key) => _failures.GetValueOrDefault(key);

    private void Count((string, string) key, int free, DateTimeOffset now)
    {
        var number = Of(key).Number + 1;
        var wait = number < free ? TimeSpan.Zero : First * Math.Pow(2, Math.Min(number - free, 10));
        _failures[key] = new Failures(number, now + (wait < Longest ? wait : Longest), now);
    }

    private void Forget()
    {
        if (_failures.Count >= MostRemembered)
        {
            foreach (var (key, _) in _failures.OrderBy(item => item.Value.Last).Take(MostRemembered / 2).ToList())
            {
                _failures.TryRemove(key, out _);
            }
        }
    }

    private readonly record struct Failures(int Number, DateTimeOffset Until, DateTimeOffset Last);
}
