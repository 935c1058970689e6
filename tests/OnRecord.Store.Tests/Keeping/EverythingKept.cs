using OnRecord.Store.Keeping;

namespace OnRecord.Store.Tests.Keeping;

/// <summary>Keeps all, and counts what had to be worked out.</summary>
internal sealed class EverythingKept : IWorkings
{
    private readonly Dictionary<object, object> _kept = [];

    public int Worked { get; private set; }

    public T Of<T>(object question, Func<T> work, Func<T, long> size)
        where T : class
    {
        if (_kept.TryGetValue(question, out var known))
        {
            return (T)known;
        }

        var worked = work();
        Assert.True(size(worked) >= 0);
        Worked++;
        _kept.Add(question, worked);
        return worked;
    }
}
