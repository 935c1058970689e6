using OnRecord.Coding.Attributions.Scoring;

namespace OnRecord.Coding.Attributions;

/// <summary>The relations on the way from one token to another through the parse, as one code.</summary>
internal static class DependencyPath
{
    private const int MaxSteps = 5;

    /// <summary>A code of the relations up to the common ancestor and down again; the same code for all paths longer
    /// than <see cref="MaxSteps"/> either way.</summary>
    public static uint Code(AttributionContext context, int from, int to, out int length)
    {
        Span<int> up = stackalloc int[MaxSteps + 1];
        var ups = Climb(context, from, up);
        var down = 0u;
        var at = to;
        for (var steps = 0; steps <= MaxSteps && at >= 0; steps++)
        {
            var meeting = up[..ups].IndexOf(at);
            if (meeting >= 0)
            {
                length = meeting + steps;
                return FeatureCode.Mix(1, UpCode(context, up[..meeting]), down);
            }

            down = FeatureCode.Mix(2, context.Relation[at], down);
            at = context.Document[at].Head;
        }

        length = 2 * MaxSteps;
        return 7;
    }

    private static int Climb(AttributionContext context, int from, Span<int> up)
    {
        var count = 0;
        for (var at = from; at >= 0 && count < up.Length; at = context.Document[at].Head)
        {
            up[count++] = at;
        }

        return count;
    }

    private static uint UpCode(AttributionContext context, ReadOnlySpan<int> tokens)
    {
        var code = 0u;
        foreach (var token in tokens)
        {
            code = FeatureCode.Mix(3, code, context.Relation[token]);
        }

        return code;
    }
}
