using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Facets;

namespace OnRecord.Web.Components.Narrowing;

/// <summary>How facets and their values are called, and the parameters that narrow by them.</summary>
internal static class FacetWords
{
    public static string Heading(FacetKind kind) => kind switch
    {
        FacetKind.Type => "What",
        FacetKind.Status => "Put forward as",
        FacetKind.SourceKind => "On the word of",
        FacetKind.Country => "Country",
        FacetKind.Actor => "Who",
        FacetKind.Outlet => "Outlet",
        _ => "Month",
    };

    public static string Of(FacetKind kind, FacetValue value, Glossary glossary) => kind switch
    {
        FacetKind.Type => glossary.Event(value.Value, null).Words,
        FacetKind.Status => glossary.Of(Words.To<Status>(value.Value)),
        FacetKind.SourceKind => glossary.Of(Words.To<SourceKind>(value.Value)),
        FacetKind.Country => glossary.Country(value.Value),
        _ => value.Words,
    };

    /// <summary>The parameters that narrow to a value.</summary>
    public static (string Name, string? Value)[] Parameters(FacetKind kind, string? value) => kind switch
    {
        FacetKind.Type => [("type", value)],
        FacetKind.Status => [("status", value)],
        FacetKind.SourceKind => [("source-kind", value)],
        FacetKind.Country => [("country", value)],
        FacetKind.Actor => [("actor", value)],
        FacetKind.Outlet => [("outlet", value)],
        _ => [("from", value is null ? null : $"{value}-01"), ("to", value is null ? null : LastDay(value))],
    };

    private static string LastDay(string month)
    {
        var (year, number) = (int.Parse(month[..4]), int.Parse(month[5..]));
        return $"{month}-{DateTime.DaysInMonth(year, number):00}";
    }
}
