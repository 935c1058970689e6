using System.Buffers.Text;
using OnRecord.Store.Paging;

namespace OnRecord.Web.Forms;

/// <summary>A place in a list as an address holds it.</summary>
internal static class Cursor
{
    public const string Name = "after";

    public static string? Of(Place? place) => place is null ? null : Base64Url.EncodeToString(place.Write());

    public static Place? Read(QuestionReader reader)
    {
        if (reader.Text(Name) is not { } text)
        {
            return null;
        }

        var place = Base64Url.IsValid(text) ? Place.Parse(Base64Url.DecodeFromChars(text)) : null;
        if (place is null)
        {
            reader.Fault($"{Name} is no cursor; take it from the page before, or leave it out to begin");
        }

        return place;
    }
}
