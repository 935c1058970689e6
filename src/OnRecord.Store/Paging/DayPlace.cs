namespace OnRecord.Store.Paging;

/// <summary>A place in a list that is newest first: by day, report and number in the report, those without a day last.</summary>
internal sealed record DayPlace(string? Day, long Report, long N)
{
    public static DayPlace? Of(Place? place) => place is null ? null : Place.Read(place, keys => keys switch
    {
        [string day, long report, long n] => new DayPlace(day, report, n),
        [null, long report, long n] => new DayPlace(null, report, n),
        _ => null,
    });

    public Place Written => new(Day, Report, N);
}
