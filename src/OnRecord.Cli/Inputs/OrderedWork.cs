using System.Collections.Concurrent;

namespace OnRecord.Cli.Inputs;

/// <summary>Runs work over many inputs on all cores and hands the results on in input order. At most a few results per
/// core wait at any time, so memory does not grow with the number of inputs.</summary>
internal static class OrderedWork
{
    private const int WaitingPerCore = 32;

    /// <param name="count">How many cores; null for all.</param>
    public static void Run<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, Action<TResult> deliver, int? count = null)
    {
        var most = count ?? Environment.ProcessorCount;
        using var waiting = new BlockingCollection<Task<TResult>>(most * WaitingPerCore);
        using var cores = new SemaphoreSlim(most);
        var feeding = Task.Run(() =>
        {
            try
            {
                foreach (var input in inputs)
                {
                    cores.Wait();
                    waiting.Add(Task.Run(() => WithCore(cores, () => work(input))));
                }
            }
            finally
            {
                waiting.CompleteAdding();
            }
        });
        foreach (var task in waiting.GetConsumingEnumerable())
        {
            deliver(task.GetAwaiter().GetResult());
        }

        feeding.GetAwaiter().GetResult();
    }

    private static TResult WithCore<TResult>(SemaphoreSlim cores, Func<TResult> work)
    {
        try
        {
            return work();
        }
        finally
        {
            cores.Release();
        }
    }
}
