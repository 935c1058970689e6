using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OnRecord.Interchange.Listing;
using OnRecord.Store.Paging;

namespace OnRecord.Web.Forms;

/// <summary><c>{"items": […], "next": CURSOR or null}</c>, the items as the command line lists them.</summary>
internal static class JsonPage
{
    public static IResult Of<T>(Page<T> page, ListForm<T> list) => new JsonObjectResult(json =>
    {
        Write(json, "items", page.Items, list);
        json.WriteString("next", Cursor.Of(page.Next));
    });

    public static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, ListForm<T> list)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            list.WriteFields(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
