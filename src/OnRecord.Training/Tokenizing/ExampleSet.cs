namespace OnRecord.Training.Tokenizing;

/// <summary>Labelled examples of hashed features, kept in one array.</summary>
internal sealed class ExampleSet
{
    private readonly List<uint> _features = [];
    private readonly List<int> _ends = [];
    private readonly List<byte> _labels = [];

    public int Count => _labels.Count;

    public void Add(ReadOnlySpan<uint> features, int label)
    {
        _features.AddRange(features);
        _ends.Add(_features.Count);
        _labels.Add((byte)label);
    }

    public int Label(int example) => _labels[example];

    public ReadOnlySpan<uint> Features(int example)
    {
        var start = example == 0 ? 0 : _ends[example - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features)[start.._ends[example]];
    }
}
