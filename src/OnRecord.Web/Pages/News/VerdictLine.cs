using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Store.News;
using OnRecord.Store.Reviews;
using OnRecord.Web.Access;

namespace OnRecord.Web.Pages.News;

/// <summary>One line of what was decided on an item, as one user may see it. Whoever decides for themselves is told that others have
/// decided, and what only afterwards, as in the queue: only so does their agreement tell anything.</summary>
/// <param name="Kind">Of style; null for a line that tells no verdict.</param>
/// <param name="By">Null for a line that is of nobody.</param>
/// <param name="Decided">ISO 8601, UTC; null for a line without a time.</param>
internal sealed record VerdictLine(string? Kind, string Words, string? By, string? Decided)
{
    private const string Sealed = "what others decided is shown once you have decided";

    private static readonly JsonSerializerOptions Packing = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The lines of one item, none where nobody decided.</summary>
    public static IReadOnlyList<VerdictLine> Of(IReadOnlyList<HeldVerdict> verdicts, DeskUser viewer)
    {
        var sees = Sees(verdicts, viewer);
        IEnumerable<VerdictLine> lines = verdicts.Select(verdict => new VerdictLine(
            sees ? Outputs.Words.Of(verdict.Kind) : null, $"{Did(sees ? verdict.Kind : null)} by", verdict.By == viewer.Name ? "you" : verdict.By, verdict.Decided));
        return verdicts.Count == 0 ? [] : sees ? [.. lines] : [.. lines, new VerdictLine(null, Sealed, null, null)];
    }

    /// <summary>Whether a user may know what others decided on an item.</summary>
    public static bool Sees(IEnumerable<HeldVerdict> verdicts, DeskUser viewer) => !viewer.May(Role.Reviewer) || verdicts.Any(verdict => verdict.By == viewer.Name);

    /// <summary>What someone did, to follow their name.</summary>
    /// <param name="kind">Null where it is not told.</param>
    public static string Did(ReviewKind? kind) => kind switch
    {
        ReviewKind.Accept => "accepted",
        ReviewKind.Reject => "rejected",
        ReviewKind.Edit => "edited",
        ReviewKind.Add => "added",
        ReviewKind.Note => "left a note on",
        ReviewKind.Undo => "took back a decision on",
        _ => "decided on",
    };

    /// <summary>As HTML, for whoever asks.</summary>
    /// <param name="packed">As <see cref="Pack"/> made it.</param>
    public static string Html(string packed, DeskUser viewer) => Html(JsonSerializer.Deserialize<HeldVerdict[]>(Convert.FromHexString(packed), Packing)!, viewer);

    public static string Html(IReadOnlyList<HeldVerdict> verdicts, DeskUser viewer) => verdicts.Count == 0 ? "" :
        $"<ul class=\"verdicts\" data-verdicts=\"{Encoded(verdicts[0].Item)}\">{Lines(verdicts, viewer)}</ul>";

    /// <summary>The lines alone, to stand in a list.</summary>
    public static string Lines(IReadOnlyList<HeldVerdict> verdicts, DeskUser viewer) => string.Concat(Of(verdicts, viewer).Select(line => line.Html()));

    /// <summary>Verdicts on one item, to stand in a page that is kept.</summary>
    public static string Pack(IEnumerable<HeldVerdict> verdicts) => Convert.ToHexString(JsonSerializer.SerializeToUtf8Bytes(verdicts, Packing));

    private string Html()
    {
        var by = By is null ? "" : $" <bdi>{Encoded(By)}</bdi>";
        var time = Decided is null ? "" : $" <time datetime=\"{Encoded(Decided)}\">{Encoded(Decided.Replace('T', ' ').TrimEnd('Z'))} UTC</time>";
        return $"<li class=\"{Kind ?? "sealed"}\">{Encoded(Words)}{by}{time}</li>";
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
