namespace OnRecord.Store.Copies;

/// <summary>How far two texts have the same words, and which would be a copy of which, had the other appeared first.</summary>
/// <param name="Share">Of the first one's words, those that stand in the other.</param>
/// <param name="IsCopy">The first is a copy if the other appeared before it.</param>
internal readonly record struct Overlap(double Share, bool IsCopy, double OtherShare, bool OtherIsCopy)
{
    /// <summary>The least share of its words that a text stands in another with, for the two to be noted.</summary>
    public const double LeastNoted = 0.25;

    // A report that takes in an earlier one and has as much of its own again is a text of its own, unless it begins as the other does:
    // then the other was cut.
    private const double LeastOfLonger = 0.5;
    private const double LeastOfLongerFromTheBeginning = 0.15;

    public bool IsNotable => IsCopy || OtherIsCopy || Share >= LeastNoted || OtherShare >= LeastNoted;

    public static Overlap Of(WordSequence one, WordSequence other)
    {
        var isShorter = one.Count <= other.Count;
        var (shorter, longer) = isShorter ? (one, other) : (other, one);
        var alignment = Alignment.Of(shorter, longer);
        var (inShorter, inLonger) = (ShareOf(alignment, shorter), ShareOf(alignment, longer));
        if (inShorter < LeastNoted && inLonger < LeastNoted)
        {
            // A copy shares more: names and numbers need not be looked at.
            return isShorter ? new Overlap(inShorter, false, inLonger, false) : new Overlap(inLonger, false, inShorter, false);
        }

        var isCut = alignment.Agreement.IsCopy;
        var isLonger = isCut && (inLonger >= LeastOfLonger || (inLonger >= LeastOfLongerFromTheBeginning && alignment.SharesBeginning));
        return isShorter ? new Overlap(inShorter, isCut, inLonger, isLonger) : new Overlap(inLonger, isLonger, inShorter, isCut);
    }

    private static double ShareOf(Alignment alignment, WordSequence words) => Math.Min(1, Math.Round((double)alignment.Shared / Math.Max(1, words.Count), 3));
}
