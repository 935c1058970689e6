using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Health;

/// <summary>How the record is.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health", Methods, (HttpContext http) => Health(http.RequestServices.GetRequiredService<RecordStore>()))
            .WithMetadata(new ParameterMetadata([]), AnswerMetadata.Of("Health"))
            .Described("health", "Health", "Whether the record can be asked. The state is another after every change of the record.");
        routes.MapMethods("/check", Methods, (HttpContext http) => Check(http.RequestServices.GetRequiredService<RecordStore>(), http.RequestServices.GetRequiredService<RunningCheck>()))
            .WithMetadata(new ParameterMetadata([]), AnswerMetadata.Of("Check"))
            .Described("check", "Check", "Verifies the whole record, as `onrecord check` does: one sentence for each fault. It reads all of the record, one check at a time.").DisableRequestTimeout();
        routes.MapList("/failures", FailureForm.Form, "FailureItem", [], asked => asked.Service<RecordStore>().Failures(asked.Window))
            .Described("failures", "Failures", "Inputs that could not be added, each with what is wrong and what to do.");
    }

    private static ObjectAnswer Health(RecordStore store)
    {
        var state = store.State();
        return new ObjectAnswer(json =>
        {
            json.WriteString("status", "ok");
            json.WriteString("version", typeof(HealthEndpoints).Assembly.GetName().Version?.ToString(3));
            json.WriteString("state", state);
        });
    }

    private static ObjectAnswer Check(RecordStore store, RunningCheck running)
    {
        var faults = running.Run(store) ?? throw new ApiException(Problems.TooMany, "A check is running; ask again when it is done.");
        return new ObjectAnswer(json =>
        {
            json.WriteBoolean("sound", faults.Count == 0);
            json.WriteStartArray("faults");
            faults.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
        });
    }
}
