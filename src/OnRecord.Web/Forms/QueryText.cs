using Microsoft.AspNetCore.Http.Extensions;

namespace OnRecord.Web.Forms;

/// <summary>Addresses with a query of the parameters that have a value, in the order given, so that one question has one address.</summary>
internal static class QueryText
{
    public static string Of(string path, IEnumerable<(string Name, string? Value)> parameters)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return path + query.ToQueryString();
    }
}
