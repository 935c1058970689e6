using System.Globalization;
using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Store.Actors;

namespace OnRecord.Web.Pages.Actors;

/// <summary>Actors as a list names them.</summary>
internal static class ListedActorForm
{
    public static ListForm<ListedActor> Form { get; } = new(
    [
        new("id", actor => actor.Key),
        new("name", actor => actor.Name),
        new("kind", actor => Words.Of(actor.Kind)),
        new("country", actor => actor.Country),
        new("wikidata", actor => actor.Wikidata),
        new("last", actor => actor.Last),
        new("texts", actor => actor.Texts?.ToString(CultureInfo.InvariantCulture)),
    ], (json, actor) =>
    {
        json.WriteString("id", actor.Key);
        json.WriteString("name", actor.Name);
        json.WriteStartArray("names");
        actor.Names.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteString("kind", Words.Of(actor.Kind));
        json.WriteString("country", actor.Country);
        json.WriteString("wikidata", actor.Wikidata);
        json.WriteString("last", actor.Last);
        if (actor.Texts is { } texts)
        {
            json.WriteNumber("texts", texts);
        }
    });
}
