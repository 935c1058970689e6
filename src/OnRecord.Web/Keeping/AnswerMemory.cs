using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace OnRecord.Web.Keeping;

/// <summary>Keeps answers, as many as there is room for. What several ask for at once is worked out once. Thread-safe.</summary>
internal sealed class AnswerMemory : IDisposable
{
    private const long Room = 96L << 20;
    private const int Largest = 4 << 20;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Room, CompactionPercentage = 0.25 });
    private readonly ConcurrentDictionary<string, Task<KeptAnswer?>> _making = new(StringComparer.Ordinal);

    /// <param name="key">Of the state of the record and all that the answer rests on.</param>
    /// <param name="make">Gives null for what cannot be kept; it has answered its own request then.</param>
    /// <returns>Null when <paramref name="make"/> gave none.</returns>
    public async Task<KeptAnswer?> OfAsync(string key, Func<Task<KeptAnswer?>> make)
    {
        while (true)
        {
            if (_kept.TryGetValue(key, out KeptAnswer? known))
            {
                return known;
            }

            var mine = new TaskCompletionSource<KeptAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var making = _making.GetOrAdd(key, mine.Task);
            if (making == mine.Task)
            {
                return await MakeAsync(key, make, mine);
            }

            if (await making is { } made)
            {
                return made;
            }

            // Whoever made it went away or failed.
            return await make();
        }
    }

    public void Dispose() => _kept.Dispose();

    private async Task<KeptAnswer?> MakeAsync(string key, Func<Task<KeptAnswer?>> make, TaskCompletionSource<KeptAnswer?> mine)
    {
        KeptAnswer? made = null;
        try
        {
            made = await make();
            if (made is { Size: <= Largest })
            {
                _kept.Set(key, made, new MemoryCacheEntryOptions { Size = made.Size + key.Length });
            }

            return made;
        }
        finally
        {
            _making.TryRemove(key, out _);
            mine.SetResult(made);
        }
    }
}
