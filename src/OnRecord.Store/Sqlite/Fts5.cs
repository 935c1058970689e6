using System.Text;
using OnRecord.Store.Search;

namespace OnRecord.Store.Sqlite;

/// <summary>Writes a query in FTS5's own language. Every term is quoted, so nothing that a person types is an operator.</summary>
internal static class Fts5
{
    public static string Of(SearchQuery query)
    {
        var text = new StringBuilder();
        foreach (var group in query.Wanted)
        {
            text.Append(text.Length > 0 ? " AND (" : "(").AppendJoin(" OR ", group.Select(Term)).Append(')');
        }

        foreach (var term in query.Unwanted)
        {
            text.Insert(0, '(').Append(") NOT ").Append(Term(term));
        }

        return text.ToString();
    }

    private static string Term(SearchTerm term) => $"\"{term.Words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(term.IsPrefix ? " *" : "")}";
}
