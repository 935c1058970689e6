namespace OnRecord.Coding.Attributions;

/// <summary>Settles attributions that compete for the same words, and links those that lie within another.</summary>
internal static class Nesting
{
    /// <summary>Contents that share this much are one content, which only one cue attributes.</summary>
    private const double SameContent = 0.8;

    /// <summary>Attributions are near each other, so only so many neighbours are compared.</summary>
    private const int Neighbours = 40;

    /// <param name="found">In order of cue.</param>
    /// <returns>Those that stand, in order of cue.</returns>
    public static List<Extraction> Resolve(List<Extraction> found)
    {
        var dropped = new bool[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(found.Count, i + Neighbours) && !dropped[i]; j++)
            {
                if (!dropped[j] && Compete(found[i], found[j]))
                {
                    dropped[found[i].Probability < found[j].Probability ? i : j] = true;
                }
            }
        }

        var standing = found.Where((_, i) => !dropped[i]).ToList();
        Link(standing);
        return standing;
    }

    private static bool Compete(Extraction a, Extraction b)
    {
        var (aInB, bInA) = (b.Holds(a.Cue), a.Holds(b.Cue));
        return aInB == bInA && (aInB || (Shared(a, b) >= SameContent && !a.IsAgreement && !b.IsAgreement));
    }

    /// <summary>Dice over tokens, holes left out of account.</summary>
    private static double Shared(Extraction a, Extraction b)
    {
        var (x, y) = (a.Content.Tokens, b.Content.Tokens);
        var shared = Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start));
        return 2.0 * shared / (x.Length + y.Length);
    }

    private static void Link(List<Extraction> standing)
    {
        for (var i = 0; i < standing.Count; i++)
        {
            Extraction? narrowest = null;
            for (var j = Math.Max(0, i - Neighbours); j < Math.Min(standing.Count, i + Neighbours); j++)
            {
                var outer = standing[j];
                if (j != i && outer.Holds(standing[i].Cue)
                    && (narrowest is null || outer.Content.Tokens.Length < narrowest.Content.Tokens.Length))
                {
                    narrowest = outer;
                }
            }

            standing[i].Within = narrowest;
        }
    }
}
