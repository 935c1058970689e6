using OnRecord.Reading;

namespace OnRecord.Cli.Inputs;

/// <summary>Goes through inputs such that a fault of one ends no other.</summary>
internal static class Guarded
{
    /// <summary>The items until a stop is asked for.</summary>
    public static IEnumerable<T> Until<T>(this IEnumerable<T> items, CancellationToken stop) => items.TakeWhile(_ => !stop.IsCancellationRequested);

    /// <summary>The items as they come; a refusal while they are read is the last of them.</summary>
    /// <param name="name">How messages call the input.</param>
    public static IEnumerable<T> Each<T>(string name, IEnumerable<T> items, Func<ReadingException, T> fault)
    {
        using var each = items.GetEnumerator();
        while (true)
        {
            T item;
            var ends = false;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }

                item = each.Current;
            }
            catch (ReadingException refusal)
            {
                (item, ends) = (fault(refusal), true);
            }
            catch (IOException broken)
            {
                (item, ends) = (fault(new ReadingException(name, $"it cannot be read on: {broken.Message}", "check the file or the disk", cause: broken)), true);
            }

            yield return item;
            if (ends)
            {
                yield break;
            }
        }
    }
}
