using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace OnRecord.Web.Tests.Browsing;

/// <summary>One visitor in a browser of their own: nothing is shared with another visit but the desk. At the end it checks that
/// no script failed, that nothing was blocked by the policy, that no dialog opened and that nothing was asked of another
/// server.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const float Patience = 60_000;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly List<string> _expected = [];

    private Visit(IBrowserContext context, IPage page, Uri desk)
    {
        (_context, Page) = (context, page);
        _context.SetDefaultTimeout(Patience);
        context.Console += (_, line) => Note(line.Type == "error", $"console: {line.Text}");
        context.WebError += (_, fault) => Note(true, $"script: {fault.Error}");
        context.Request += (_, request) => Note(IsElsewhere(desk, request.Url), $"request to another server: {request.Url}");
        page.Dialog += (_, dialog) => { Note(true, $"dialog: {dialog.Message}"); _ = dialog.DismissAsync(); };
    }

    public IPage Page { get; }

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Visit> BeginAsync(IBrowser browser, Uri desk, Viewing? viewing = null, Action<BrowserNewContextOptions>? change = null)
    {
        var options = (viewing ?? Viewing.Wide).Options(desk);
        change?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        return new Visit(context, await context.NewPageAsync(), desk);
    }

    /// <summary>A fault with these words is part of the journey.</summary>
    public Visit Expects(string words)
    {
        _expected.Add(words);
        return this;
    }

    public async Task<Visit> GoAsync(string path, int status = 200)
    {
        if (status >= 400)
        {
            Expects($"status of {status}");
        }

        var answer = await Page.GotoAsync(path);
        Assert.Equal(status, answer?.Status);
        return this;
    }

    public Task ClickAsync(AriaRole role, string name) => Named(role, name).ClickAsync();

    public ILocator Named(AriaRole role, string name, bool exact = true) => Page.GetByRole(role, new PageGetByRoleOptions { Name = name, Exact = exact });

    /// <summary>Presses keys one after the other, wherever the focus is.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    public Task SeesAsync(string words) => Assertions.Expect(Page.GetByText(words).First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Patience });

    public Task SeesAsync(AriaRole role, string name) => Assertions.Expect(Named(role, name).First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Patience });

    /// <summary>Waits until a page is there whose address matches; one that comes before this is asked is not missed.</summary>
    public async Task ReachesAsync(string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(address), new PageAssertionsToHaveURLOptions { Timeout = Patience });
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public Task MissesAsync(string words) => Assertions.Expect(Page.GetByText(words)).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });

    /// <summary>What went wrong so far and was not expected.</summary>
    public IReadOnlyList<string> Faults() => [.. _faults.Where(fault => !_expected.Exists(fault.Contains))];

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(Faults());
    }

    private static bool IsElsewhere(Uri desk, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var asked) && asked.Scheme is "http" or "https" or "ws" or "wss" && asked.Authority != desk.Authority;

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Enqueue(fault);
        }
    }
}
