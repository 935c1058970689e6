namespace OnRecord.Knowledge.Tables;

/// <summary>Data files are absent or malformed. The message holds every fault found, one per line, each as
/// <c>file:line: what, expected what</c>.</summary>
public sealed class DataException : Exception
{
    public DataException(IReadOnlyList<string> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    public DataException(string fault)
        : this([fault])
    {
    }

    public DataException()
        : this([])
    {
    }

    public DataException(string fault, Exception inner)
        : base(fault, inner) => Faults = [fault];

    public IReadOnlyList<string> Faults { get; }
}
