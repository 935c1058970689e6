using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnRecord.Web.Access.Listening;
using OnRecord.Web.Access.Requests;
using OnRecord.Web.Access.Schemes;
using OnRecord.Web.Access.SignIn;
using OnRecord.Web.Access.Tokens;
using OnRecord.Web.Access.Users;

namespace OnRecord.Web.Access;

/// <summary>Puts together who is let in and what is refused.</summary>
internal static class AccessSetup
{
    /// <param name="users">Null where nobody signs in.</param>
    public static void AddSafety(this WebApplicationBuilder builder, DeskAddress address, UserFile? users)
    {
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options => Listen(options, address));
        var services = builder.Services;
        services.AddSingleton(address).AddSingleton<Attempts>().AddHttpContextAccessor().AddScoped<CurrentUser>();
        KeyFolder.Set(services.AddDataProtection());
        services.AddAntiforgery(options => Set(options, address));
        services.AddRequestTimeouts(RequestLimits.Set);
        if (users is not null)
        {
            services.AddSingleton(users).AddSingleton<Passwords>().AddSingleton<UserTable>().AddSingleton<TokenTable>();
        }

        AddSchemes(services.AddAuthentication(SchemeNames.Any), address);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(Demand(Role.Reader))
            .AddPolicy(nameof(Role.Reader), Demand(Role.Reader)).AddPolicy(nameof(Role.Reviewer), Demand(Role.Reviewer)).AddPolicy(nameof(Role.Admin), Demand(Role.Admin));
        if (address.DemandsSignIn)
        {
            services.AddRateLimiter(RateLimits.Set);
        }

        if (address.Proxies.Count > 0)
        {
            services.Configure<ForwardedHeadersOptions>(options => Set(options, address));
        }
    }

    /// <summary>Before a page is chosen: what no page answers.</summary>
    public static void UseSafety(this WebApplication app, DeskAddress address)
    {
        app.UseMiddleware<SecurityHeaders>(address.IsSecure);
        if (address.Proxies.Count > 0)
        {
            app.UseMiddleware<ProxyCheck>();
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<HostCheck>();
        app.UseMiddleware<CrossOriginCheck>();
        app.UseMiddleware<QueryCheck>();
        app.UseMiddleware<BodyCheck>();
    }

    /// <summary>Once a page is chosen: who may see it, how often, and for how long.</summary>
    public static void UseAccess(this WebApplication app, DeskAddress address)
    {
        app.UseRequestTimeouts();
        app.UseMiddleware<StoppedQuestions>();
        app.UseAuthentication();
        if (address.DemandsSignIn)
        {
            app.UseRateLimiter();
        }

        app.UseAuthorization();
        app.UseAntiforgery();
        if (address.DemandsSignIn)
        {
            SignInEndpoints.Map(app);
        }
    }

    private static void AddSchemes(AuthenticationBuilder schemes, DeskAddress address)
    {
        if (!address.DemandsSignIn)
        {
            schemes.AddScheme<AuthenticationSchemeOptions, LocalHandler>(SchemeNames.Any, null);
            return;
        }

        schemes.AddPolicyScheme(SchemeNames.Any, null, options => options.ForwardDefaultSelector = context => TokenHandler.IsShown(context.Request) ? SchemeNames.Token : SchemeNames.Cookie)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(SchemeNames.Token, null)
            .AddCookie(SchemeNames.Cookie, options => CookieRules.Set(options, address.IsSecure));
    }

    private static AuthorizationPolicy Demand(Role role) => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => CurrentUser.Of(context.User)?.May(role) == true).Build();

    private static void Set(AntiforgeryOptions options, DeskAddress address)
    {
        options.Cookie.Name = address.IsSecure ? "__Host-onrecord-form" : "onrecord-form";
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = address.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.SuppressXFrameOptionsHeader = true;
    }

    private static void Set(ForwardedHeadersOptions options, DeskAddress address)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in address.Proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }
    }

    private static void Listen(KestrelServerOptions options, DeskAddress address)
    {
        RequestLimits.Set(options);
        options.Listen(address.Address, address.Port, listen =>
        {
            if (address.Tls is { } files)
            {
                var services = options.ApplicationServices;
                var file = new CertificateFile(files, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILoggerFactory>().CreateLogger<CertificateFile>());
                listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => file.Current);
            }
        });
    }
}
