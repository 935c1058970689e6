namespace OnRecord.Web.Tests.Browsing;

/// <summary>Pictures for the documentation, of the size of the window. They are taken only where
/// <c>ONRECORD_PICTURES=1</c>, since every change of a font would change them.</summary>
internal static class Picture
{
    private static readonly bool IsWanted = Environment.GetEnvironmentVariable("ONRECORD_PICTURES") == "1";

    /// <param name="name">Of the file in docs/pictures, without its ending.</param>
    public static async Task TakeAsync(Visit visit, string name)
    {
        if (IsWanted)
        {
            var options = new PageScreenshotOptions { Path = Path.Combine(Folder(), $"{name}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide };
            await visit.Page.ScreenshotAsync(options);
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException($"no OnRecord.slnx above {AppContext.BaseDirectory}"), "docs", "pictures");
    }
}
