using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>On whose word an item rests.</summary>
public static class SourceFields
{
    private const string Outlet = "the report itself";

    public static Attribution? Find(StoredReport report, string? id) => report.Attribution(id);

    /// <summary>The source as the report words it, and who that is where the words do not say.</summary>
    public static string Name(StoredReport report, Attribution? said)
    {
        if (said is null)
        {
            return Outlet;
        }

        var words = Wording.Of(report.Record.Article.Text, said.Source);
        var name = Wording.Clean(ReportFields.NameOf(report, said.Actor));
        return words.Length == 0 ? name : name.Length == 0 || words.Contains(name, StringComparison.OrdinalIgnoreCase) || said.SourceKind == SourceKind.Anonymous ? words : $"{words} ({name})";
    }

    public static string Kind(Attribution? said) => Words.Of(said?.SourceKind ?? SourceKind.OutletItself);

    /// <summary>Where to quote a statement from: its cue, failing that its content or source; null when it has no words.</summary>
    public static TextSpan? Around(Attribution said) =>
        said.Cue.Concat(said.Content).Concat(said.Source).Select(span => (TextSpan?)span).FirstOrDefault();

    /// <summary>The words of a statement's parts, beside their spans.</summary>
    public static void WriteWords(Utf8JsonWriter json, StoredReport report, Attribution said)
    {
        var text = report.Record.Article.Text;
        json.WriteString("sourceText", Wording.Of(text, said.Source));
        json.WriteString("cueText", Wording.Of(text, said.Cue));
        json.WriteString("contentText", Wording.Of(text, said.Content));
    }

    /// <summary>The attributions that an event hangs on, the innermost first.</summary>
    public static IReadOnlyList<Attribution> Chain(StoredReport report, string? innermost) => report.Chain(innermost);
}
