namespace OnRecord.Store.Reviews.Agreement;

/// <summary>Krippendorff's alpha for nominal data: how far coders agree beyond what chance would give, 1 for always and 0 for no more than by
/// chance. Any number of coders, and not every coder needs to have coded every unit (Krippendorff 2011, "Computing Krippendorff's
/// Alpha-Reliability", part C).</summary>
public static class KrippendorffAlpha
{
    /// <param name="units">The values that coders gave to each unit, in any order; units with less than two tell nothing.</param>
    /// <returns>Null when nothing can be compared, or when all values are the same, so that there is nothing to disagree on.</returns>
    public static double? Nominal(IEnumerable<IReadOnlyList<string>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var (totals, matches) = (new Dictionary<string, long>(StringComparer.Ordinal), 0.0);
        foreach (var unit in units.Where(unit => unit.Count > 1))
        {
            foreach (var (value, count) in unit.CountBy(value => value, StringComparer.Ordinal))
            {
                totals[value] = totals.GetValueOrDefault(value) + count;
                matches += (double)count * (count - 1) / (unit.Count - 1);
            }
        }

        double values = totals.Values.Sum();
        var expected = totals.Values.Sum(count => (double)count * (count - 1));
        return totals.Count < 2 ? null : (((values - 1) * matches) - expected) / ((values * (values - 1)) - expected);
    }

    /// <summary>Between which values alpha lies in 95 of 100 samples drawn from these units with replacement.</summary>
    /// <param name="seed">Of the draws: the same seed gives the same interval.</param>
    /// <returns>Null when alpha cannot be told, or in more than half of the samples cannot.</returns>
    public static (double Low, double High)? Interval(IReadOnlyList<IReadOnlyList<string>> units, int seed = 1, int samples = 2000)
    {
        ArgumentNullException.ThrowIfNull(units);
        List<IReadOnlyList<string>> paired = [.. units.Where(unit => unit.Count > 1)];
        if (Nominal(paired) is null)
        {
            return null;
        }

#pragma warning disable CA5394 // Draws of a sample, and no secret.
        var random = new Random(seed);
        var drawn = Enumerable.Range(0, samples).Select(_ => Nominal([.. paired.Select(_ => paired[random.Next(paired.Count)])])).OfType<double>().Order().ToList();
#pragma warning restore CA5394
        return drawn.Count * 2 < samples ? null : (drawn[At(0.025)], drawn[At(0.975)]);

        int At(double share) => Math.Clamp((int)Math.Round(share * (drawn.Count - 1)), 0, drawn.Count - 1);
    }
}
