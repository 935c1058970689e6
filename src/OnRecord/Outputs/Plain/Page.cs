using OnRecord.Outputs.Accounts;

namespace OnRecord.Outputs.Plain;

/// <summary>Lays an account out in lines of one width.</summary>
internal sealed class Page(Account account, int width)
{
    private const int LabelColumn = 16;
    private const int CodeColumn = 24;
    private const int WideEnoughForColumns = 84;
    private const int LongestBar = 30;
    private const string Bar = "│ ";

    private bool HasColumns => width >= WideEnoughForColumns;

    private int Indent => HasColumns ? LabelColumn : 2;

    public IEnumerable<IReadOnlyList<Phrase>> Lines() =>
        Head()
            .Concat(Section("What the report says", account.Items.SelectMany(Item)))
            .Concat(Section("Tensions", account.Tensions.SelectMany(Tension)))
            .Concat(Section("Who is who", account.Actors.SelectMany(Actor).Concat(OtherActors())))
            .Concat(Section("Standing ties", account.Ties.SelectMany(tie => Block(tie.Line, 2))))
            .Concat(Section("Sourcing at a glance", Sourcing()));

    private IEnumerable<IReadOnlyList<Phrase>> Head()
    {
        var article = account.Record.Article;
        foreach (var line in Block([new Phrase(Account.HeadlineOf(article), Tone.Title)], 0))
        {
            yield return line;
        }

        var origin = new List<string>();
        AddIf(origin, article.Outlet);
        AddIf(origin, article.Published is { } published ? Dates.Of(published) : null);
        AddIf(origin, article.Authors.Count > 0 ? $"by {string.Join(", ", article.Authors)}" : null);
        AddIf(origin, article.Url);
        foreach (var line in Block([new Phrase(string.Join(" · ", origin), Tone.Faint)], 0).Where(_ => origin.Count > 0))
        {
            yield return line;
        }

        if (account.Nothing is { } nothing)
        {
            yield return [];
            yield return [new Phrase(nothing)];
        }
    }

    private static void AddIf(List<string> parts, string? part)
    {
        if (part is not null)
        {
            parts.Add(Wording.Clean(part));
        }
    }

    private static IEnumerable<IReadOnlyList<Phrase>> Section(string title, IEnumerable<IReadOnlyList<Phrase>> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                yield return [];
                yield return [new Phrase(title.ToUpperInvariant(), Tone.Section)];
                isFirst = false;
            }

            yield return line;
        }
    }

    private IEnumerable<IReadOnlyList<Phrase>> Item(AccountItem item)
    {
        yield return [];
        var label = new Phrase(item.Label.ToUpperInvariant(), item.Tone);
        var heading = Block(item.Heading, Indent, HasColumns ? CodeColumn : 0);
        if (HasColumns && heading.Count > 0)
        {
            heading[0] = WithCode([label, Blanks(LabelColumn - Columns.Of(label.Text)), .. heading[0].Skip(1)], item.Code);
        }
        else
        {
            yield return WithCode([label], item.Code);
        }

        var rest = heading
            .Concat(Block(item.Circumstances, Indent))
            .Concat(Block(item.Word, Indent))
            .Concat(item.Excerpts.SelectMany(excerpt => Quotation(excerpt, Indent)));
        foreach (var line in rest)
        {
            yield return line;
        }
    }

    private IEnumerable<IReadOnlyList<Phrase>> Tension(AccountTension tension)
    {
        yield return [];
        foreach (var line in Block([new Phrase(tension.Why)], 2))
        {
            yield return line;
        }

        foreach (var side in tension.Sides)
        {
            List<Phrase> told = [new("· "), new($"{side.Label}: ", side.Tone), .. side.Heading, new(", "), .. side.Word, new($" [{side.Id}]", Tone.Code)];
            foreach (var line in Block(told, 4))
            {
                yield return line;
            }
        }

        foreach (var line in Quotation(tension.Excerpt, 4))
        {
            yield return line;
        }
    }

    private IEnumerable<IReadOnlyList<Phrase>> Actor(AccountActor actor) =>
        Block([.. actor.Heading, new Phrase($" [{actor.Id}]", Tone.Code)], 2).Concat(Block(actor.Also, 6));

    private List<IReadOnlyList<Phrase>> OtherActors()
    {
        if (account.OtherActors.Count == 0)
        {
            return [];
        }

        var line = new List<Phrase> { new("also mentioned: ", Tone.Faint) };
        foreach (var (i, actor) in account.OtherActors.Index())
        {
            line.Add(new Phrase(i == 0 ? "" : ", "));
            line.Add(actor);
        }

        return Block(line, 2);
    }

    private IEnumerable<IReadOnlyList<Phrase>> Sourcing()
    {
        var total = account.Items.Count;
        var longest = account.Sourcing.Select(line => line.Words.Length).DefaultIfEmpty().Max();
        foreach (var line in account.Sourcing)
        {
            var bar = new string('█', Math.Max(1, line.Items * LongestBar / total));
            yield return [new Phrase($"  {line.Items,4}  {line.Words.PadRight(longest)}  "), new Phrase(HasColumns ? bar : "", Tone.Faint)];
        }
    }

    private List<IReadOnlyList<Phrase>> Block(IReadOnlyList<Phrase> phrases, int indent, int reserved = 0) => phrases.Count == 0
        ? []
        : [.. Wrapping.Lines(phrases, width - indent - reserved).Select(line => (IReadOnlyList<Phrase>)[Blanks(indent), .. line])];

    private List<Phrase> WithCode(List<Phrase> line, string code)
    {
        var used = line.Sum(phrase => Columns.Of(phrase.Text));
        line.Add(Blanks(Math.Max(2, width - used - Columns.Of(code))));
        line.Add(new Phrase(code, Tone.Code));
        return line;
    }

    // A bar sets words of the report apart; they may hold quotation marks of their own.
    private IEnumerable<IReadOnlyList<Phrase>> Quotation(IReadOnlyList<Phrase> words, int indent) =>
        Block(words, indent, Bar.Length).Select(line => (IReadOnlyList<Phrase>)[line[0], new Phrase(Bar, Tone.Faint), .. line.Skip(1)]);

    private static Phrase Blanks(int count) => new(new string(' ', Math.Max(0, count)));
}
