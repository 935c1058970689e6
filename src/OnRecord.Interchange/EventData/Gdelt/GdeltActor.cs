using OnRecord.Interchange.Codes;
using OnRecord.Interchange.Views;

namespace OnRecord.Interchange.EventData.Gdelt;

/// <summary>The ten columns that GDELT has for an actor.</summary>
internal static class GdeltActor
{
    private const int Codes = 10;
    private const int Types = 3;

    public static IEnumerable<string?> Cells(Party? party, CameoCodes cameo)
    {
        if (party is null)
        {
            return new string?[Codes];
        }

        // Instead of a country, actors of no state have what they are.
        var stateless = cameo.Role(party.Country);
        var country = stateless is null ? party.Country : null;
        var types = party.Sectors.Select(cameo.Role).Prepend(stateless).OfType<string>().Distinct(StringComparer.Ordinal).Take(Types).ToList();
        return
        [
            string.Concat([country ?? "", .. types]), party.Name.ToUpperInvariant(), country, stateless is null ? null : party.Country, null, null, null,
            types.ElementAtOrDefault(0), types.ElementAtOrDefault(1), types.ElementAtOrDefault(2),
        ];
    }
}
