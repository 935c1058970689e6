using OnRecord.Coding.Entities;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Tells what sort of source words are: a name, an office, people without names, a group, a document, an
/// outlet. Judges by the words and the mention alone; pronouns take the kind of what they stand for. Things that are no
/// mention of people or bodies ("the figures", "the move") count as documents.</summary>
internal sealed class SourceKindReader(SourcingLexicon lexicon, string? outlet)
{
    public SourceKind Read(Document document, int head, Mention? mention)
    {
        if (head < 0)
        {
            return SourceKind.None;
        }

        var noun = lexicon.NounAt(document, head);
        if (mention is not null && lexicon.Outlets.KindOf(document, mention, outlet) is { } published)
        {
            return published;
        }

        if (IsName(document, head, mention) || (noun == SourceNoun.Group && IsNamedBody(document, head)))
        {
            return SourceKind.Named;
        }

        return noun switch
        {
            SourceNoun.Document => SourceKind.Document,
            SourceNoun.Poll => SourceKind.Poll,
            SourceNoun.Post => SourceKind.SocialPost,
            SourceNoun.Broadcaster or SourceNoun.Outlet when IsThis(document, head) => SourceKind.OutletItself,
            SourceNoun.Broadcaster => SourceKind.Broadcaster,
            SourceNoun.Outlet => SourceKind.Outlet,
            SourceNoun.Group => SourceKind.Collective,
            SourceNoun.Anonymous when IsPlural(document, head, mention) => SourceKind.Anonymous,
            _ when IsPlural(document, head, mention) => SourceKind.Collective,
            SourceNoun.Spokesperson => SourceKind.RoleOnly,
            null when mention is null && document[head].Upos == Upos.NOUN => SourceKind.Document,
            SourceNoun.Anonymous => SourceKind.Anonymous,
            _ => IsIndefinite(document, head) ? SourceKind.Anonymous : SourceKind.RoleOnly,
        };
    }

    /// <summary>True when the report brings in people by a word for unnamed sources: "sources", "an official".</summary>
    public bool IsUnnamed(Document document, int head) => head >= 0 && lexicon.NounAt(document, head) == SourceNoun.Anonymous;

    /// <summary>True for bodies and crowds: "the parties", "protesters' groups".</summary>
    public bool IsGroup(Document document, int head) => lexicon.NounAt(document, head) == SourceNoun.Group;

    private static bool IsName(Document document, int head, Mention? mention) =>
        mention is { Kind: MentionKind.Name } || (mention is null && document[head].Upos == Upos.PROPN);

    private static bool IsThis(Document document, int head) =>
        document.Child(head, Deprel.Det) is >= 0 and var determiner && document.FormIs(determiner, "this");

    /// <summary>"The Dockers' Union": a common noun for a body, written as a name together with a word before it.</summary>
    private static bool IsNamedBody(Document document, int head)
    {
        var start = document.SentenceOf(head).Tokens.Start;
        if (head == start || !char.IsUpper(document.Form(head)[0]))
        {
            return false;
        }

        foreach (var child in document.Children(head))
        {
            var relation = document[child].Deprel;
            var isPart = Deprel.Is(relation, Deprel.Compound) || Deprel.Is(relation, Deprel.Amod) || Deprel.Is(relation, Deprel.NmodPoss) || Deprel.Is(relation, Deprel.Nmod);
            if (isPart && child > start && child < head && char.IsUpper(document.Form(child)[0]))
            {
                return true;
            }
        }

        return false;
    }

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
