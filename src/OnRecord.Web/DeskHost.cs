using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Web.Access;
using OnRecord.Web.Access.Users;
using OnRecord.Web.Api;
using OnRecord.Web.Hosting;
using OnRecord.Web.Keeping;
using OnRecord.Web.Pages;
using OnRecord.Web.Pages.Searches;

namespace OnRecord.Web;

/// <summary>The desk, whole: what it is made of, and in which order a request goes through it. Each part is a folder that says in a
/// file of its own what it adds. Nothing is read from the environment or from files of settings.</summary>
public static class DeskHost
{
    /// <exception cref="AccessException">The file of users, or the certificate, is not what it should be.</exception>
    /// <exception cref="StoreException">The record is not there, or cannot be opened.</exception>
    public static WebApplication Build(DeskOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        NativeHeap.UseFewArenas();
        Turns.ReadyThreads();
        var store = RecordStore.Open(options.Record, clock: options.Clock);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "OnRecord.Web" });
        builder.WebHost.UseKestrelCore();
        builder.Logging.AddDeskLog();
        builder.Services.AddSingleton(options).AddSingleton(options.Clock).AddSingleton(store).AddSingleton(Glossary.LoadEmbedded());
        builder.Services.AddSingleton(services => store.Readers(Turns.Most + Environment.ProcessorCount, services.GetRequiredService<AnswerMemory>()));
        builder.Services.AddScoped(services => services.GetRequiredService<RecordReaders>().AskUntil(services.GetRequiredService<IHttpContextAccessor>().HttpContext?.RequestAborted ?? default));
        builder.Services.AddRouting().AddRazorComponents();
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddHostedService<NativeHeap>();
        builder.Services.AddAssets().AddSingleton<AnswerMemory>().AddSingleton<PageHoles>().AddSingleton<Turns>();
        builder.Services.AddFollowing();
        builder.Services.AddReview();
        builder.Services.AddApi();
        builder.AddSafety(options.Address, options.Users is { } users ? UserFile.Open(users) : null);

        var app = builder.Build();
        app.UseFaults();
        app.UseSafety(options.Address);
        app.UseApi();
        app.UseRouting();
        app.UseAccess(options.Address);
        app.MapAssets();
        var kept = app.MapGroup("").AddEndpointFilter(KeptAnswers.Filter);
        kept.MapReading();
        kept.MapFinding();
        kept.MapFollowing();
        app.MapNews();
        app.MapSearches();
        app.MapReview();
        app.MapApi();
        app.MapNowhere();
        return app;
    }
}
