using OnRecord.Reading.Metadata;

namespace OnRecord.Reading.Pages;

/// <summary>Checks the text chosen on the page against the one that JSON-LD states. The page is believed, unless most of what is stated was not
/// chosen but stands elsewhere on the page: then that part is the report.</summary>
internal sealed class StatedBody
{
    private const int Shortest = 400;
    private const int Samples = 16;
    private const int SampleWords = 6;

    /// <summary>Less of the stated text in the chosen one, and the choice was wrong.</summary>
    private const double LeastChosen = 0.3;

    /// <summary>So much of it must stand on the page.</summary>
    private const double LeastShown = 0.7;

    private readonly List<string> _samples;

    private StatedBody(List<string> samples) => _samples = samples;

    /// <summary>Null where nothing, or too little, is stated.</summary>
    public static StatedBody? Of(PageMetadata metadata)
    {
        if (metadata.ArticleBody is not { Length: >= Shortest } stated)
        {
            return null;
        }

        var words = Titles.WordsInOrder(stated);
        var samples = new List<string>();
        for (var i = 0; i < Samples && words.Count >= SampleWords; i++)
        {
            var at = (int)((long)(words.Count - SampleWords) * i / Samples);
            samples.Add(Spaced(words.GetRange(at, SampleWords)));
        }

        return samples.Count == 0 ? null : new StatedBody(samples);
    }

    public bool Contradicts(IEnumerable<ReadBlock> chosen) => Share(chosen.Select(b => b.Text)) < LeastChosen;

    /// <summary>The smallest element that holds the stated text, shown again if it was pruned; null when the page does not show it.</summary>
    /// <param name="page">All blocks of the page, pruned ones too.</param>
    public PageElement? Locate(List<PageBlock> page)
    {
        var owners = new List<PageElement>();
        foreach (var block in page)
        {
            var text = Spaced(Titles.WordsInOrder(block.Text));
            if (_samples.Exists(s => text.Contains(s, StringComparison.Ordinal)))
            {
                owners.Add(block.Owner);
            }
        }

        if (owners.Count == 0 || Share(page.Select(b => b.Text)) < LeastShown)
        {
            return null;
        }

        var common = owners[0];
        foreach (var owner in owners)
        {
            Show(owner);
            while (!owner.IsWithin(common))
            {
                common = common.Parent!;
            }
        }

        return common;
    }

    private double Share(IEnumerable<string> texts)
    {
        var text = Spaced(Titles.WordsInOrder(string.Join('\n', texts)));
        return (double)_samples.Count(s => text.Contains(s, StringComparison.Ordinal)) / _samples.Count;
    }

    private static void Show(PageElement owner)
    {
        for (var element = owner; element is not null; element = element.Parent)
        {
            element.IsPruned = false;
        }
    }

    private static string Spaced(List<string> words) => $" {string.Join(' ', words)} ";
}
