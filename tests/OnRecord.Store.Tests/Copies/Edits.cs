using System.Text.RegularExpressions;
using OnRecord.Store.Tests.Invented;

namespace OnRecord.Store.Tests.Copies;

/// <summary>What outlets do to a report that they take over.</summary>
internal static partial class Edits
{
    private static readonly (string From, string To)[] HouseStyle =
    [
        ("said", "stated"), ("people", "persons"), ("according to", "as told by"), ("wounded", "hurt"), ("month", "four weeks"), ("about", "some"),
        ("before", "ahead of"), ("called", "labelled"), ("denied", "rejected"), ("after", "following"), ("government", "authorities"), ("and", "as well as"),
    ];

    private static readonly string[] OutletLines =
    [
        "Sign up for our morning letter and have the news of the region in your mailbox before breakfast, free of charge and without advertising of any kind.",
        "This newspaper follows the code of the press council; complaints can be sent to the readers' editor, who answers each of them within two weeks.",
        "Readers who saw what happened are asked to write to our newsroom or to call the number that stands on the back page of every edition.",
        "Reporting by our correspondents in the region; editing by the night desk; pictures by the agencies that are named beside them.",
        "Support independent journalism: become a member today and help us to send reporters to places from which nobody else reports.",
        "Follow our channel for live pictures, listen to our weekly podcast on the affairs of the region, and find older reports in the archive.",
    ];

    public static List<string> Cut(List<string> report, Random random) => report[..Math.Max(4, report.Count * random.Next(35, 70) / 100)];

    /// <summary>Headline and lead in other words.</summary>
    public static List<string> Reworded(List<string> report, Happening happening, Random random)
    {
        var other = happening.Tell(random.Next);
        return [other[0], other[1], .. report[2..]];
    }

    public static List<string> Respelled(List<string> report, Happening happening)
    {
        var names = new[] { "town", "town2", "group", "p1", "p2" }.SelectMany(key => happening.Fills[key].Split(' ')).Distinct();
        return [.. report.Select(text => names.Aggregate(text, (edited, name) => edited.Replace(name, Spelled(name), StringComparison.Ordinal)))];
    }

    /// <summary>Some words in others, as an outlet's style has them.</summary>
    public static List<string> Restyled(List<string> report, Random random)
    {
        var changes = HouseStyle.Where(_ => random.Next(3) > 0).ToList();
        return [.. report.Select(text => changes.Aggregate(text, (edited, change) => Regex.Replace(edited, $@"\b{change.From}\b", change.To)))];
    }

    public static List<string> WithOutletLines(List<string> report, Random random, int lines = 2)
    {
        var own = random.GetItems(OutletLines, lines);
        return [.. report, .. own.Distinct()];
    }

    /// <summary>The first halves of two reports, or all of both, under one another.</summary>
    public static List<string> Merged(List<string> one, List<string> other, bool isWhole) =>
        isWhole ? [.. one, .. other] : [.. one[..(one.Count / 2 + 1)], .. other[..(other.Count / 2 + 1)]];

    // As another way of writing the same sounds has it.
    private static string Spelled(string name)
    {
        var spelled = Vowels().Replace(name, "u").Replace("q", "k", StringComparison.OrdinalIgnoreCase).Replace("kh", "k", StringComparison.Ordinal)
            .Replace("zel", "sel", StringComparison.Ordinal).Replace("i", "y", StringComparison.Ordinal).Replace("v", "w", StringComparison.Ordinal).Replace("mm", "m", StringComparison.Ordinal);
        return char.ToUpperInvariant(spelled[0]) + spelled[1..];
    }

    [GeneratedRegex("ou|oo")]
    private static partial Regex Vowels();
}
