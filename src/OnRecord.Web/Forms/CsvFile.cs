using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using OnRecord.Interchange.Listing;
using OnRecord.Interchange.Writing;

namespace OnRecord.Web.Forms;

/// <summary>All items as a file of CSV, written as they come. A browser hands it to a spreadsheet, so what that would take for a formula has an
/// apostrophe before it, numbers aside. Whoever goes away stops the question.</summary>
internal sealed class CsvFile<T>(IEnumerable<T> items, ListForm<T> list, string path) : IResult
{
    private const int Piece = 1 << 16;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{path.Trim('/').Replace('/', '-')}.csv\"";
        await using var output = new StreamWriter(response.BodyWriter.AsStream(leaveOpen: true), new UTF8Encoding(false), Piece);
        Write(string.Join(',', list.Columns.Select(column => column.Name)));
        foreach (var item in Until(httpContext.RequestAborted))
        {
            Write(string.Join(',', list.Columns.Select(column => Csv.Cell(Inert(column.Value(item))))));
        }

        void Write(string row) => output.Write(row + Csv.EndOfRow);
    }

    private static string? Inert(string? value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? value : Csv.Inert(value);

    private IEnumerable<T> Until(CancellationToken aborted)
    {
        foreach (var item in items)
        {
            aborted.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
