using OnRecord.Outputs.Accounts;

namespace OnRecord.Store.Briefs;

/// <summary>What a record tells of a story, an actor or a period, in sentences that keep status and attribution. Every sentence names
/// its reports by number. Immutable.</summary>
/// <param name="Kind">story, actor or period.</param>
/// <param name="AsOf">ISO 8601; reports that came later are not in it.</param>
/// <param name="Glance">What it rests on, in numbers.</param>
/// <param name="Sources">The reports cited, by number.</param>
/// <param name="Made">How it was made, in a sentence.</param>
public sealed record Brief(string Kind, string Title, string AsOf, IReadOnlyList<Cited> Glance, IReadOnlyList<BriefPart> Parts, IReadOnlyList<BriefSource> Sources, string Made)
{
    public required string GlanceHeading { get; init; }

    public required string SourcesHeading { get; init; }

    public required string SourcesNote { get; init; }
}

/// <summary>A sentence and the numbers of the reports that it rests on.</summary>
public sealed record Cited(string Text, IReadOnlyList<int> Sources);

/// <param name="Key">As in data/ontology/brief.tsv, behind <c>part/</c>.</param>
/// <param name="LeftOut">What of it is not shown, in a sentence; null when all is.</param>
public sealed record BriefPart(string Key, string Heading, string Note, IReadOnlyList<BriefLine> Lines, string? LeftOut);

/// <param name="Day">ISO 8601; null when there is none.</param>
/// <param name="Label">Status or state, in words.</param>
/// <param name="Quotes">The words of the reports that bear the sentence out.</param>
/// <param name="Notes">Who else tells it, what differs, what became of it.</param>
public sealed record BriefLine(string? Day, string Label, Tone Tone, Cited Sentence, IReadOnlyList<BriefQuote> Quotes, IReadOnlyList<Cited> Notes);

/// <param name="Report">Id of the report.</param>
/// <param name="Item">Id of the event or statement in it.</param>
/// <param name="Words">Without quotation marks around them, unless the report has them.</param>
public sealed record BriefQuote(string Words, int Source, string Report, string Item);

/// <param name="Key">Id of the report.</param>
/// <param name="Published">ISO 8601; null when not known.</param>
/// <param name="Carriers">Reports that carry this text or a copy of it.</param>
public sealed record BriefSource(int Number, string Key, string? Outlet, string Title, string? Published, string? Url, int Carriers);
