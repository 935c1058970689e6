using System.Globalization;
using OnRecord.Store.Networks;

namespace OnRecord.Interchange.Listing;

/// <summary>What actors did to each other, by day.</summary>
public static class DyadForm
{
    public static ListForm<FoundDyad> Form { get; } = new(
    [
        new("day", found => found.Day, "Day"),
        new("actor", found => found.From.Key),
        new("actor_name", found => found.From.Name, "Who"),
        new("actor_country", found => found.From.Country),
        new("recipient", found => found.To.Key),
        new("recipient_name", found => found.To.Name, "To whom"),
        new("recipient_country", found => found.To.Country),
        new("events", found => Text(found.Events), "Events"),
        new("quad1", found => Text(found.Counts[0]), "Verbal cooperation"),
        new("quad2", found => Text(found.Counts[1]), "Material cooperation"),
        new("quad3", found => Text(found.Counts[2]), "Verbal conflict"),
        new("quad4", found => Text(found.Counts[3]), "Material conflict"),
        new("score_sum", found => Text(found.Sum), "Sum"),
        new("score_mean", found => Text(found.Mean), "Mean"),
        new("texts", found => Text(found.Texts), "Texts"),
    ], (json, found) =>
    {
        json.WriteString("day", found.Day);
        EdgeForm.Write(json, "actor", found.From);
        EdgeForm.Write(json, "recipient", found.To);
        json.WriteNumber("events", found.Events);
        json.WriteStartArray("quads");
        found.Counts.ToList().ForEach(json.WriteNumberValue);
        json.WriteEndArray();
        json.WriteNumber("scoreSum", Math.Round(found.Sum, 2));
        json.WriteNumber("scoreMean", Math.Round(found.Mean, 2));
        json.WriteNumber("texts", found.Texts);
    });

    private static string Text(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
