namespace OnRecord.Training.Lemmatizing;

/// <summary>Numbers distinct values in the order they come.</summary>
internal sealed class ValueIndex<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = [];
    private readonly List<T> _values = [];

    public T[] Values => [.. _values];

    public int this[T value]
    {
        get
        {
            if (!_numbers.TryGetValue(value, out var number))
            {
                number = _values.Count;
                _numbers.Add(value, number);
                _values.Add(value);
            }

            return number;
        }
    }
}
