using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <param name="Between">Event or attribution drafts.</param>
internal sealed record TensionDraft(List<object> Between, string Why, List<TextSpan> Evidence);
