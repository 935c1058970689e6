using OnRecord.Store.Paging;

namespace OnRecord.Web.Forms;

/// <summary>Addresses of questions, and of those beside them.</summary>
internal static class Addresses
{
    public static string Address(this IQuestion question) => QueryText.Of(question.Path, question.Parameters);

    /// <summary>The same question in another form.</summary>
    /// <param name="suffix"><c>.json</c> or <c>.csv</c>.</param>
    public static string Beside(this IQuestion question, string suffix) => QueryText.Of(question.Path + suffix, question.Parameters);

    /// <summary>The same question with other values of some parameters, from its beginning.</summary>
    /// <param name="changed">A null value leaves its parameter out.</param>
    public static string With(this IQuestion question, params (string Name, string? Value)[] changed) =>
        QueryText.Of(question.Path, question.Parameters.Where(parameter => parameter.Name != Cursor.Name && !changed.Any(other => other.Name == parameter.Name)).Concat(changed));

    /// <summary>The page of a list that begins at a place.</summary>
    public static string At(this IQuestion question, Place? place) => question.With((Cursor.Name, Cursor.Of(place)));
}
