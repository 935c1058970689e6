using OnRecord.Outputs.Accounts;
using Spectre.Console;

namespace OnRecord.Cli.Terminal;

/// <summary>Lines in colour on a terminal; without colour where it has none or <c>NO_COLOR</c> is set.</summary>
internal static class TerminalText
{
    public static void Write(IEnumerable<IReadOnlyList<Phrase>> lines)
    {
        // Lines are wrapped already; a console as wide as any line leaves them alone.
        AnsiConsole.Console.Profile.Width = 10_000;
        foreach (var line in lines)
        {
            foreach (var phrase in line)
            {
                AnsiConsole.Write(new Spectre.Console.Text(phrase.Text, StyleOf(phrase.Tone)));
            }

            AnsiConsole.WriteLine();
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Title => new Style(decoration: Decoration.Bold),
        Tone.Section => new Style(Color.Grey, decoration: Decoration.Bold),
        Tone.Fact => new Style(Color.Green, decoration: Decoration.Bold),
        Tone.Intent => new Style(Color.Yellow, decoration: Decoration.Bold),
        Tone.Open => new Style(Color.Purple, decoration: Decoration.Bold),
        Tone.Negative => new Style(Color.Red, decoration: Decoration.Bold),
        Tone.Statement => new Style(Color.Blue, decoration: Decoration.Bold),
        Tone.Actor => new Style(decoration: Decoration.Bold),
        Tone.Anchor => new Style(decoration: Decoration.Bold | Decoration.Underline),
        Tone.Faint or Tone.Code => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
