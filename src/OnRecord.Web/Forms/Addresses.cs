using OnRecord.Store.Paging;

namespace OnRecord.Web.Forms;

/// <summary>Addresses of questions, and of those beside them.</summary>
internal static class Addresses
{
    public static string Address(this IQuestion question) => QueryText.Of(question.Path, question.Parameters);

    /// <summary>The same question in another form.</summary>
    /// <param name="suffix"><c>.json</c> or <c>.csv</c>.</param>
    public static string Beside(this IQuestion question, string suffix) => QueryText.Of(question.Path + suffix, question.Parameters);

    /// <summary>The same question with another value of one parameter, from its beginning.</summary>
    /// <param name="value">Null to leave it out.</param>
    public static string With(this IQuestion question, string name, string? value) =>
        QueryText.Of(question.Path, question.Parameters.Where(parameter => parameter.Name != name && parameter.Name != Cursor.Name).Append((name, value)));

    /// <summary>The page of a list that begins at a place.</summary>
    public static string At(this IQuestion question, Place? place) => With(question, Cursor.Name, Cursor.Of(place));
}
