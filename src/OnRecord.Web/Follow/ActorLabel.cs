using OnRecord.Store;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Follow;

/// <summary>How a page calls the actor it was asked for.</summary>
internal static class ActorLabel
{
    /// <summary>Its name; what was typed where that is not one actor's. Null for nobody.</summary>
    public static string? Of(Questions questions, string? actor)
    {
        try
        {
            return actor is null ? null : questions.Named(actor).Name;
        }
        catch (StoreException)
        {
            return actor;
        }
    }
}
