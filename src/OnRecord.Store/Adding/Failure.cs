using OnRecord.Reading;

namespace OnRecord.Store.Adding;

/// <summary>An input that could not be added, until it is.</summary>
/// <param name="Input">The whole path of its file, or how messages call it.</param>
/// <param name="Place">Where in the input; empty when all of it is meant.</param>
public sealed record Failure(string Input, string Place, string Problem, string Remedy)
{
    public static Failure Of(string input, ReadingException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        string[] places = [PlaceOf(input, refusal.Input), refusal.Place ?? ""];
        return new Failure(input, string.Join(", ", places.Where(place => place.Length > 0)), refusal.Problem, refusal.Remedy);
    }

    /// <summary>Where a report of an input stands in it, by what messages call the report; empty for the whole input.</summary>
    public static string PlaceOf(string input, string report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report == input ? "" : report.StartsWith($"{input}, ", StringComparison.Ordinal) ? report[(input.Length + 2)..] : report;
    }

    public override string ToString() => $"{Input}{(Place.Length == 0 ? "" : $", {Place}")}: {Problem}; {Remedy}";
}
