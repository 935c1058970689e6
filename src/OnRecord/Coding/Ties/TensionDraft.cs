using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <param name="Between">Event or attribution drafts; fewer than two where a side that the report names is no item of
/// the record, and then its words are in the evidence.</param>
internal sealed record TensionDraft(List<object> Between, string Why, List<TextSpan> Evidence);
