using System.Runtime.ExceptionServices;
using OnRecord.Reading;

namespace OnRecord.Pdf;

/// <summary>Runs the parser of a hostile format on a thread of its own, with a stack of known size and a limit of time: a
/// file can make it turn in circles, and nothing else stops that.</summary>
internal static class BoundedRun
{
    private const int Stack = 64 << 20;

    /// <exception cref="ReadingException">The work refused, failed, or took longer than <paramref name="patience"/>.</exception>
    public static T Of<T>(Func<T> work, string name, TimeSpan patience)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception fault)
                {
                    failure = ExceptionDispatchInfo.Capture(fault);
                }
            },
            Stack)
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(patience))
        {
            throw new ReadingException(name, $"the PDF was not read within {patience.TotalSeconds:0} seconds", "save its text and read that");
        }

        switch (failure?.SourceException)
        {
            case null:
                return result!;
            case ReadingException:
                failure.Throw();
                throw failure.SourceException;
            case { } fault:
                // The library throws exceptions of many kinds for broken files.
                throw new ReadingException(name, $"the PDF is broken: {fault.Message}", "open it in a viewer, save its text and read that", cause: fault);
        }
    }
}
