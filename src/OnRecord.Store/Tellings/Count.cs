using OnRecord.Coding.Events.Counting;
using OnRecord.Records;

namespace OnRecord.Store.Tellings;

/// <summary>A number of people, without its words.</summary>
internal sealed record Count(CountKind Kind, long Value, CountBound Bound)
{
    /// <summary>Whether both can be true: "at least nine" and "twelve" can.</summary>
    public bool Fits(Count other) => CountRange.Of(Value, Bound).Meets(CountRange.Of(other.Value, other.Bound));
}
