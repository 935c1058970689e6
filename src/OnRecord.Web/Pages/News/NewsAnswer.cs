using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OnRecord.Store.News;
using OnRecord.Web.Access;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.News;

/// <summary>What has come since, as JSON: the reports that were added, what others decided on the reports of a page, and the lines of the items
/// that were decided on. As long as the record stays as it is, 304 at the cost of one look-up.</summary>
internal static class NewsAnswer
{
    private const int Digits = 32;

    private static readonly string Version = typeof(NewsAnswer).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public static IResult Of(PageRequest request)
    {
        var (http, user) = (request.Context, request.Service<CurrentUser>().User);
        var question = request.Read(NewsQuestion.Read);
        var tag = TagOf(request.Questions.State, user, question);
        (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (tag, "private, no-cache");
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag.Equals(tag, StringComparison.Ordinal)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Answer(request, question, user);
    }

    private static JsonObjectResult Answer(PageRequest request, NewsQuestion question, DeskUser user)
    {
        var news = request.Questions.News(question.Since, question.Reports);
        var items = news.Decisions.Select(decision => decision.Item).Distinct().ToList();
        var verdicts = request.Questions.VerdictsOn(items).ToLookup(verdict => verdict.Item, StringComparer.Ordinal);
        return new JsonObjectResult(json =>
        {
            json.WriteNumber("added", Math.Min(news.Added, RecordNews.MostAdded));
            json.WriteBoolean("isAdded", news.Added <= RecordNews.MostAdded);
            json.WriteString("newer", news.NewerVersion);
            json.WriteBoolean("isAll", news.IsAll);
            json.WriteStartArray("decisions");
            foreach (var decision in news.Decisions.Where(decision => decision.By != user.Name))
            {
                Write(json, decision, VerdictLine.Sees(verdicts[decision.Item], user));
            }

            json.WriteEndArray();
            json.WriteStartObject("items");
            foreach (var item in items)
            {
                json.WriteStartArray(item);
                foreach (var line in VerdictLine.Of([.. verdicts[item]], user))
                {
                    Write(json, line);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, NewDecision decision, bool isSeen)
    {
        json.WriteStartObject();
        json.WriteNumber("number", decision.Number);
        json.WriteString("item", decision.Item);
        json.WriteString("by", decision.By);
        json.WriteString("did", VerdictLine.Did(isSeen ? decision.Kind : null));
        json.WriteString("decided", decision.Decided);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VerdictLine line)
    {
        json.WriteStartObject();
        json.WriteString("kind", line.Kind);
        json.WriteString("words", line.Words);
        json.WriteString("by", line.By);
        json.WriteString("decided", line.Decided);
        json.WriteEndObject();
    }

    private static string TagOf(string state, DeskUser user, NewsQuestion question) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Version, state, user.Name, user.Role, question.Address))))[..Digits]}\"";
}
