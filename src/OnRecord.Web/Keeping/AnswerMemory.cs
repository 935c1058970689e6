using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using OnRecord.Store.Keeping;

namespace OnRecord.Web.Keeping;

/// <summary>Keeps answers and what they were worked out from, as many as there is room for. What several ask for at once is answered once.
/// Thread-safe.</summary>
internal sealed class AnswerMemory : IWorkings, IDisposable
{
    private const long Room = 96L << 20;
    private const int Largest = 8 << 20;

    // Of an entry beside what it holds.
    private const int Own = 512;

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

    public T Of<T>(object question, Func<T> work, Func<T, long> size)
        where T : class
    {
        if (_kept.TryGetValue(question, out T? known))
        {
            return known!;
        }

        var worked = work();
        Keep(question, worked, size(worked));
        return worked;
    }

    public void Dispose() => _kept.Dispose();

    private void Keep<T>(object key, T value, long size)
    {
        if (size <= Largest)
        {
            _kept.Set(key, value, new MemoryCacheEntryOptions { Size = size + Own });
        }
    }

    private async Task<KeptAnswer?> MakeAsync(string key, Func<Task<KeptAnswer?>> make, TaskCompletionSource<KeptAnswer?> mine)
    {
        KeptAnswer? made = null;
        try
        {
            made = await make();
            if (made is not null)
            {
                Keep(key, made, made.Size + (sizeof(char) * key.Length));
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
