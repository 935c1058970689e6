using System.Text;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;

namespace OnRecord.Store.Postgres;

/// <summary>Writes a query as a tsquery. Words hold letters and digits alone, so nothing that a person types is an operator.</summary>
internal static class WordQuery
{
    private const string NoWord = "' '";

    /// <param name="words">The words of a term, as the index holds them.</param>
    public static string Of(SearchQuery query, Func<SearchTerm, TermWords> words)
    {
        var text = new StringBuilder();
        foreach (var group in query.Wanted)
        {
            text.Append(text.Length > 0 ? " & (" : "(").AppendJoin(" | ", group.Select(term => Of(words(term)))).Append(')');
        }

        foreach (var term in query.Unwanted)
        {
            text.Append(" & !(").Append(Of(words(term))).Append(')');
        }

        return text.ToString();
    }

    /// <summary>Words in a row.</summary>
    public static string Of(TermWords term) => term.Words.Count == 0
        ? NoWord
        : $"({string.Join(" <-> ", term.Words.Select((word, i) => $"'{word}'{(term.IsPrefix && i == term.Words.Count - 1 ? ":*" : "")}"))})";

    public static string Parameter(string query, Conditions to) => $"CAST({to.Parameter(query)} AS tsquery)";
}
