using OnRecord.Outputs;
using OnRecord.Store.Countries;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.WorldMap;

/// <param name="Of">What makes an event one of a country: who takes part, by default, or where it is.</param>
public sealed record WorldMapQuestion(FilterQuestion Filter, CountryOf Of) : IQuestion
{
    public string Path => "/map";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, ("of", Of == CountryOf.Participant ? null : Words.Of(Of))];

    internal static WorldMapQuestion Read(QuestionReader reader) => new(FilterQuestion.Read(reader), reader.Choice<CountryOf>("of") ?? CountryOf.Participant);
}
