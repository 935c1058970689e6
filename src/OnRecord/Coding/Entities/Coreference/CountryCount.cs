using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Counts which countries the mentions of a report point to.</summary>
internal static class CountryCount
{
    /// <summary>The country of the most mentions, if it has at least two and more than any other; else null.</summary>
    public static string? Dominant(IEnumerable<Mention> mentions)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (CountryOf(mention) is { } country)
            {
                counts[country] = counts.GetValueOrDefault(country) + 1;
            }
        }

        var (best, most, next) = ((string?)null, 1, 1);
        foreach (var (country, count) in counts)
        {
            (best, most, next) = count > most ? (country, count, most) : (best, most, Math.Max(next, count));
        }

        return most > next ? best : null;
    }

    /// <summary>A leader's name points to the country too.</summary>
    private static string? CountryOf(Mention mention) => mention.Profile.Country
        ?? (mention.Profile.Known is [{ Kind: not ActorKind.Organization } known] ? known.Country : null);
}
