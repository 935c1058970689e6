namespace OnRecord.Store.Tests.Invented;

/// <summary>Something that may happen, and the wordings in which it is told.</summary>
internal sealed record Topic(string Name, IReadOnlyList<Topic.Line> Lines)
{
    public const string Headline = "headline";
    public const string Lead = "lead";
    public const string Background = "background";
    public const string Later = "later";

    public sealed record Line(string Part, string[] Wordings);

    public static IReadOnlyList<Topic> Load()
    {
        var topics = new List<Topic>();
        foreach (var text in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Invented", "topics.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var colon = text.IndexOf(": ", StringComparison.Ordinal);
            var (part, said) = (text[..colon], text[(colon + 2)..]);
            if (part == "topic")
            {
                topics.Add(new Topic(said, new List<Line>()));
            }
            else
            {
                ((List<Line>)topics[^1].Lines).Add(new Line(part, said.Split(" | ")));
            }
        }

        return topics;
    }
}
