namespace OnRecord.Reading.Feeds;

/// <summary>Gives each report of a container an identifier that is the same whenever the container is read: its own, or
/// its address, or else its number. Of reports that share one, later ones get their number too.</summary>
internal sealed class EntryIds(string container)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private int _number;

    public string Next(string? own, string? address)
    {
        _number++;
        var id = new[] { own, address }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))?.Trim() ?? $"{container}#{_number}";
        if (!_given.Add(id))
        {
            id = $"{id}#{_number}";
            _given.Add(id);
        }

        return id;
    }
}
