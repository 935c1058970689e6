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
        return new Failure(input, refusal.Place ?? "", refusal.Problem, refusal.Remedy);
    }

    public override string ToString() => $"{Input}{(Place.Length == 0 ? "" : $", {Place}")}: {Problem}; {Remedy}";
}
