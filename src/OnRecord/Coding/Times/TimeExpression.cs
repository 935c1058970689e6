using NodaTime;
using OnRecord.Text;

namespace OnRecord.Coding.Times;

/// <summary>A time expression and what it resolves to against the publication date.</summary>
/// <param name="Tokens">The expression itself, prepositions that bound it ("by", "since", "until") included.</param>
/// <param name="Value">TIMEX3 value: "2021-07-26", "2021-W30", "P3D", "PRESENT_REF", "XXXX-WXX-1" …</param>
/// <param name="From">First day; null when open or not resolved.</param>
/// <param name="To">Last day, inclusive; null when open or not resolved.</param>
internal sealed record TimeExpression(
    TokenSpan Tokens,
    int Head,
    string Value,
    LocalDate? From,
    LocalDate? To,
    bool IsDeadline,
    bool IsDuration);
