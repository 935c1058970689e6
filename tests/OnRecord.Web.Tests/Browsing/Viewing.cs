namespace OnRecord.Web.Tests.Browsing;

/// <summary>How a visitor looks at the desk.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Scripted">False where the visitor lets no script run.</param>
internal sealed record Viewing(int Width = 1280, int Height = 900, bool Dark = false, bool Scripted = true, bool Still = false)
{
    public static Viewing Wide { get; } = new();

    public static Viewing Phone { get; } = new(390, 844);

    /// <summary>What a window of 1,280 pixels shows at 400% (WCAG 2.2, 1.4.10).</summary>
    public static Viewing Narrow { get; } = new(320, 256);

    /// <summary>The four that every page is checked in.</summary>
    public static IReadOnlyList<Viewing> All { get; } = [Wide, Wide with { Dark = true }, Phone, Phone with { Dark = true }];

    public BrowserNewContextOptions Options(Uri desk) => new()
    {
        BaseURL = desk.ToString(),
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = Still ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        JavaScriptEnabled = Scripted,
        Locale = "en-GB",
        TimezoneId = "Etc/UTC",
    };
}
