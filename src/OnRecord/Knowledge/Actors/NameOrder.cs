using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Actors;

/// <summary>Where the family name stands in a person's name.</summary>
internal sealed class NameOrder
{
    private readonly HashSet<string> _familyFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> _particles = new(StringComparer.Ordinal);

    private NameOrder()
    {
    }

    /// <summary>Normalised words that belong to the family name after them ("al", "van").</summary>
    public IReadOnlySet<string> Particles => _particles;

    public static NameOrder Read(TsvTable particles, TsvTable order, IReadOnlyCollection<string> countries)
    {
        var names = new NameOrder();
        foreach (var row in particles.Rows)
        {
            if (!names._particles.Add(row.Required("particle")))
            {
                row.Fault($"particle '{row.Text("particle")}' again", "each particle once");
            }
        }

        foreach (var row in order.Rows)
        {
            row.OneOf("order", ["family-first"]);
            names._familyFirst.Add(row.OneOf("country", countries));
        }

        particles.Check();
        order.Check();
        return names;
    }

    /// <summary>The family name, without and with the particles before it.</summary>
    public IEnumerable<string> LastNames(string name, string? country)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            yield break;
        }

        if (country is not null && _familyFirst.Contains(country))
        {
            yield return words[0];
            yield break;
        }

        var lastSpace = name.TrimEnd().LastIndexOf(' ');
        var last = name[(lastSpace + 1)..].TrimEnd();
        yield return last;
        var first = words.Length - 1;
        while (first > 1 && _particles.Contains(words[first - 1].ToLowerInvariant()))
        {
            first--;
        }

        if (first < words.Length - 1)
        {
            yield return string.Join(' ', words[first..]);
            yield return words[^1];
        }
    }
}
