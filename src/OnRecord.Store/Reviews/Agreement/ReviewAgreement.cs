using OnRecord.Outputs;

namespace OnRecord.Store.Reviews.Agreement;

/// <summary>How far two reviewers, or all, agree on one thing.</summary>
/// <param name="Reviewers">Two, or all that judged.</param>
/// <param name="Kind">Of the items.</param>
/// <param name="Field">verdict, type, status, source kind.</param>
/// <param name="Items">Judged by at least two of them, so that they can be compared.</param>
/// <param name="Same">Items on which all of them that judged say the same.</param>
/// <param name="Alpha">Krippendorff's alpha, nominal; null when it cannot be told.</param>
/// <param name="Low">Of the interval that holds alpha in 95 of 100 samples of these items; null when it cannot be told.</param>
public sealed record AgreementFigure(IReadOnlyList<string> Reviewers, ItemKind Kind, string Field, int Items, int Same, double? Alpha, double? Low, double? High);

/// <summary>Compares the verdicts of reviewers.</summary>
public static class ReviewAgreement
{
    public const string Kept = "kept";
    public const string Rejected = "rejected";

    private static readonly (string Field, ItemKind? Kind, Func<ReviewDecision, string?> Of)[] Fields =
    [
        ("verdict", null, decision => decision.Kind == ReviewKind.Reject ? Rejected : Kept),
        ("type", null, decision => decision.Right?.Type),
        ("status", ItemKind.Event, decision => decision.Right?.Status is { } status ? Words.Of(status) : null),
        ("source kind", ItemKind.Statement, decision => decision.Right?.SourceKind is { } kind ? Words.Of(kind) : null),
    ];

    /// <summary>For each kind of item and field: all reviewers together where they are more than two, then each pair that has items in
    /// common. A field counts where two keep the item, accepted or edited.</summary>
    /// <param name="units">The verdicts on each item, one of a reviewer.</param>
    public static IReadOnlyList<AgreementFigure> Of(IReadOnlyList<IReadOnlyList<ReviewDecision>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var reviewers = units.SelectMany(unit => unit).Select(decision => decision.By).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var groups = reviewers.SelectMany((one, i) => reviewers.Skip(i + 1).Select(other => (IReadOnlyList<string>)[one, other])).ToList();
        if (reviewers.Count > 2)
        {
            groups.Insert(0, reviewers);
        }

        return
        [
            .. from kind in Enum.GetValues<ItemKind>()
               from field in Fields
               where field.Kind is null || field.Kind == kind
               let ofKind = units.Where(unit => unit.Count > 1 && unit[0].Was.Kind == kind).ToList()
               from figure in groups.Select(coders => Figure(coders, kind, field.Field, field.Of, ofKind))
               where figure.Items > 0
               select figure,
        ];
    }

    private static AgreementFigure Figure(IReadOnlyList<string> reviewers, ItemKind kind, string field, Func<ReviewDecision, string?> of, List<IReadOnlyList<ReviewDecision>> units)
    {
        List<IReadOnlyList<string>> values = [.. units.Select(unit => (IReadOnlyList<string>)[.. unit.Where(decision => reviewers.Contains(decision.By)).Select(of).OfType<string>()]).Where(unit => unit.Count > 1)];
        var interval = KrippendorffAlpha.Interval(values);
        return new AgreementFigure(reviewers, kind, field, values.Count, values.Count(unit => unit.Distinct().Count() == 1), KrippendorffAlpha.Nominal(values), interval?.Low, interval?.High);
    }
}
