using OnRecord.Store.Paging;

namespace OnRecord.Store.Actors;

/// <summary>A place on the page of an actor: by aspect, what most texts tell first.</summary>
internal sealed record AspectPlace(AspectKind Kind, long Texts, string What, string? Detail, string? Other, string? From, string? To)
{
    public Place Written => new((long)Kind, Texts, What, Detail, Other, From, To);

    public static AspectPlace? Of(Place? place) => place is null ? null : Place.Read(place, keys => keys is [long kind, long texts, string what, var detail, var other, var from, var to]
        ? new AspectPlace((AspectKind)kind, texts, what, detail as string, other as string, from as string, to as string) : null);

    /// <summary>Of one aspect.</summary>
    public bool IsBehind(AspectPlace place)
    {
        if (Texts != place.Texts)
        {
            return Texts < place.Texts;
        }

        foreach (var (own, other) in new[] { (What, place.What), (Detail, place.Detail), (Other, place.Other), (From, place.From), (To, place.To) })
        {
            if (string.CompareOrdinal(own, other) is var order && order != 0)
            {
                return order > 0;
            }
        }

        return false;
    }
}
