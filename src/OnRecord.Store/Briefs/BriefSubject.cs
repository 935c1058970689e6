using OnRecord.Store.Queries;

namespace OnRecord.Store.Briefs;

/// <summary>What a brief is of, as it is asked for.</summary>
/// <param name="Glance">What is known of it in numbers.</param>
/// <param name="Parts">Those that only this kind of subject has.</param>
internal sealed record BriefSubject(string Kind, string Title, Filter Filter, IReadOnlyList<Cited> Glance, IReadOnlyList<BriefPart> Parts);
