using OnRecord.Coding.Entities;
using OnRecord.Coding.Times;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

internal sealed record RelationDraft(RelationType Type, ActorDraft Subject, ActorDraft Object, List<TextSpan> Evidence)
{
    /// <summary>When the tie holds, as the report states it; null when it does not.</summary>
    public TimeExpression? Time { get; set; }
}
