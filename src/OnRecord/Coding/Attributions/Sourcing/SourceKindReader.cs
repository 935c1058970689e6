using OnRecord.Coding.Entities;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Tells what sort of source words are: a name, an office, people without names, a group, a document, an
/// outlet. Judges by the words and the mention alone; pronouns take the kind of what they stand for. Things that are no
/// mention of people or bodies ("the figures", "the move") count as documents.</summary>
internal sealed class SourceKindReader(SourcingLexicon lexicon)
{
    public SourceKind Read(Document document, int head, Mention? mention)
    {
        if (head < 0)
        {
            return SourceKind.None;
        }

        var noun = lexicon.Noun(document[head].Lemma);
        if (mention?.Actor?.Known?.Category == "media" && mention.Kind == MentionKind.Name)
        {
            return SourceKind.Outlet;
        }

        if (IsName(document, head, mention))
        {
            return SourceKind.Named;
        }

        return noun switch
        {
            SourceNoun.Document => SourceKind.Document,
            SourceNoun.Outlet => SourceKind.Outlet,
            SourceNoun.Group => SourceKind.Collective,
            _ when IsPlural(document, head, mention) => SourceKind.Collective,
            SourceNoun.Spokesperson => SourceKind.RoleOnly,
            null when mention is null && document[head].Upos == Upos.NOUN => SourceKind.Document,
            SourceNoun.Anonymous => SourceKind.Anonymous,
            _ => IsIndefinite(document, head) ? SourceKind.Anonymous : SourceKind.RoleOnly,
        };
    }

    /// <summary>True when the report brings in people by a word for unnamed sources: "sources", "an official".</summary>
    public bool IsUnnamed(Document document, int head) => head >= 0 && lexicon.Noun(document[head].Lemma) == SourceNoun.Anonymous;

    private static bool IsName(Document document, int head, Mention? mention) =>
        mention is { Kind: MentionKind.Name } || (mention is null && document[head].Upos == Upos.PROPN);

    private static bool IsPlural(Document document, int head, Mention? mention) =>
        mention?.IsPlural ?? document[head].Xpos is "NNS" or "NNPS";

    /// <summary>"A", "one" or "another" brings in someone whom the report does not name; "the general", "his deputy" and a
    /// bare office stand for the one who has the role.</summary>
    private static bool IsIndefinite(Document document, int head)
    {
        foreach (var child in document.Children(head))
        {
            if (Deprel.Is(document[child].Deprel, Deprel.Det) || Deprel.Is(document[child].Deprel, Deprel.Nummod))
            {
                return document[child].Lemma.ToLowerInvariant() is "a" or "an" or "one" or "another" or "some" or "any";
            }
        }

        return false;
    }
}
