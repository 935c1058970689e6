using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Records;

namespace OnRecord.Store.Briefs;

/// <summary>A source as the subject of a sentence, as its report words it and no more.</summary>
internal sealed class SourcePhrase(Record record, Names names, Glossary glossary)
{
    private const int Longest = 140;

    public string Of(Attribution said)
    {
        var words = Wording.Shorten(Wording.Of(record.Article.Text, said.Source), Longest);
        var medium = said.Medium is { } stated ? $" {WordOf.InMedium(Wording.Clean(stated.Text))}" : "";
        return $"{Called(said, words)}{Remark(said, words)}{medium}";
    }

    // Whom a pronoun or a short name stands for; never for a source that the report does not name.
    private string Called(Attribution said, string words)
    {
        var name = names.Find(said.Actor) is { } actor ? Names.Of(actor) : null;
        if (said.IsSourceUncertain && words.Length > 0)
        {
            return $"{Wording.Quoted(words)}, whoever is meant,";
        }

        if (words.Length == 0)
        {
            return name ?? "a source that is not stated";
        }

        return name is null || said.SourceKind == SourceKind.Anonymous || words.Contains(name, StringComparison.OrdinalIgnoreCase) ? Wording.LowerArticle(words)
            : name.Contains(words, StringComparison.OrdinalIgnoreCase) || IsPronoun(said, words) ? name
            : $"{name} ({Wording.Quoted(words)})";
    }

    private bool IsPronoun(Attribution said, string words) => names.Find(said.Actor) is { } actor
        && actor.Mentions.Any(mention => mention.Kind == MentionKind.Pronoun && Wording.Of(record.Article.Text, mention.Span).Equals(words, StringComparison.OrdinalIgnoreCase));

    private string Remark(Attribution said, string words)
    {
        var remark = said.SourceKind is SourceKind.Anonymous or SourceKind.RoleOnly or SourceKind.Collective ? glossary.Remark(said.SourceKind) : "";
        var reason = said.Anonymity?.Reason is { } stated ? Wording.Clean(stated) : "";
        return remark.Length == 0 || (reason.Length > 0 && words.Contains(reason, StringComparison.OrdinalIgnoreCase)) ? ""
            : reason.Length > 0 ? $" ({remark}: {Wording.Quoted(reason)})"
            : $" ({remark})";
    }
}
