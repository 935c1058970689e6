using OnRecord.Coding.Entities;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

internal sealed record RelationDraft(RelationType Type, ActorDraft Subject, ActorDraft Object, List<TextSpan> Evidence);
