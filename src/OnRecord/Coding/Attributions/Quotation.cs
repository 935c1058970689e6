using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>One run of text between quotation marks, within one block. A quotation that goes on over paragraphs is one
/// run per paragraph; <see cref="IsContinuation"/> marks all but the first.</summary>
/// <param name="Outer">With its marks; UTF-16 units.</param>
/// <param name="Inner">Without its marks.</param>
/// <param name="IsClosed">False when the block ends before a closing mark.</param>
/// <param name="IsContinuation">The paragraph opens with a mark while the quotation before it was left open.</param>
/// <param name="Depth">0 for a quotation that lies in no other.</param>
/// <param name="IsSingle">Single marks, which also serve as apostrophes.</param>
internal readonly record struct Quotation(
    TextSpan Outer,
    TextSpan Inner,
    bool IsClosed,
    bool IsContinuation,
    int Depth,
    bool IsSingle);
