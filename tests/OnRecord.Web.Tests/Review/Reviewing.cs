using OnRecord.Web.Tests.Browsing;

namespace OnRecord.Web.Tests.Review;

/// <summary>What a reviewer does and sees.</summary>
internal static class Reviewing
{
    /// <summary>Presses a key once the page listens.</summary>
    public static async Task KeyAsync(this Visit visit, string key)
    {
        await Assertions.Expect(visit.Page.Locator("main [data-ready]")).ToHaveCountAsync(1);
        await visit.PressAsync(key);
    }

    public static Task SeesItemAsync(this Visit visit, string words) => Assertions.Expect(visit.Page.Locator("#review-heading")).ToContainTextAsync(words);

    /// <summary>Presses the key to edit, and waits for the words.</summary>
    public static async Task EditAsync(this Visit visit)
    {
        await visit.KeyAsync("e");
        await Assertions.Expect(visit.Page.Locator("form.edit[data-ready]")).ToHaveCountAsync(1);
    }
}
