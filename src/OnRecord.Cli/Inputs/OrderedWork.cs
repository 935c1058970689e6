using System.Runtime.ExceptionServices;

namespace OnRecord.Cli.Inputs;

/// <summary>Runs work over many inputs on all cores and hands the results on in input order. There are as many threads as cores: whoever has
/// done the work that is next in order hands it on, with all that waits behind it. A thread of its own for that would be one more than cores,
/// and whenever memory is cleared up all would wait until it had its turn. At most a few results per core wait at any time, so memory does not
/// grow with the number of inputs.</summary>
internal static class OrderedWork
{
    /// <summary>Inputs are read, and results delivered, by one thread at a time, though not always by the same one.</summary>
    /// <param name="count">How many threads; null for as many as there are cores.</param>
    /// <exception cref="Exception">The first that <paramref name="work"/> or <paramref name="deliver"/> throws, when all that came before it is
    /// delivered; or what <paramref name="inputs"/> throw, when all before is.</exception>
    public static void Run<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, Action<TResult> deliver, int? count = null)
    {
        var threads = count ?? Environment.ProcessorCount;
        using var run = new OrderedRun<TInput, TResult>(inputs, work, deliver, threads);
        var others = Enumerable.Range(1, threads - 1).Select(_ => Task.Run(run.Work)).ToArray();
        run.Work();
        Task.WaitAll(others);
        if (run.Fault is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
        }
    }
}
