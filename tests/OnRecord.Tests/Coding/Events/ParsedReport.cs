using OnRecord.Coding;
using OnRecord.Coding.Entities;
using OnRecord.Coding.Events;
using OnRecord.Coding.Factuality;
using OnRecord.Knowledge;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Events;

/// <summary>A sentence with its parse written out, coded by the event and status steps alone. A word is
/// <c>form/lemma/tag/head/relation</c>: head counts from 1, 0 is the root; a star before the form marks the head of an
/// actor's name.</summary>
internal static class ParsedReport
{
    private static readonly EventLexicon Lexicon = EventLexicon.LoadEmbedded();
    private static readonly ReferenceLexicon Nouns = ReferenceLexicon.LoadEmbedded();
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.LoadEmbedded();

    public static Document Parse(string parse) => Read(parse).Document;

    public static Draft Code(string parse)
    {
        var draft = Read(parse);
        new EventStep(Lexicon, Nouns).Run(draft);
        new StatusStep(Lexicon.Factuality).Run(draft);
        return draft;
    }

    /// <summary>Events as "TYPE mode: actor, actor → recipient".</summary>
    public static string Events(string parse) => string.Join("; ", Code(parse).Events.Select(Line));

    public static Status Status(string parse) => Assert.Single(Code(parse).Events).Status;

    private static string Line(EventDraft item) =>
        $"{item.Type}{(item.Mode is null ? "" : " " + item.Mode)}: {Names(item.Actors)} → {Names(item.Recipients)}";

    private static string Names(List<ParticipantDraft> participants) => string.Join(", ", participants.Select(p => p.Actor?.Name));

    private static Draft Read(string parse)
    {
        var (text, tokens, names) = (new System.Text.StringBuilder(), new List<Token>(), new List<int>());
        foreach (var word in parse.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('/');
            if (parts[0].StartsWith('*'))
            {
                names.Add(tokens.Count);
                parts[0] = parts[0][1..];
            }

            var start = text.Length;
            text.Append(parts[0]);
            var span = new TextSpan(start, text.Length);
            text.Append(' ');
            tokens.Add(new Token(span, parts[1], UposOf(parts[2], parts[4]), parts[2], "_", int.Parse(parts[3]) - 1, parts[4], EntityTag.O));
        }

        var document = new Document(text.ToString(), [.. tokens], [new Sentence(new TokenSpan(0, tokens.Count), 0)]);
        var draft = new Draft(Article.FromText("r", text.ToString()), document, Knowledge);
        foreach (var name in names)
        {
            var actor = new ActorDraft(document.Form(name).ToString(), ActorKind.Government) { IsNamed = true };
            var mention = new Mention(new TokenSpan(name, name + 1), name, MentionKind.Name) { Actor = actor };
            actor.Mentions.Add(mention);
            draft.Actors.Add(actor);
            draft.Mentions.Add(mention);
        }

        return draft;
    }

    private static Upos UposOf(string tag, string deprel) => tag switch
    {
        ['V', ..] => deprel.StartsWith("aux", StringComparison.Ordinal) || deprel == "cop" ? Upos.AUX : Upos.VERB,
        "MD" => Upos.AUX,
        ['J', ..] => Upos.ADJ,
        "NNP" or "NNPS" => Upos.PROPN,
        ['N', ..] => Upos.NOUN,
        ['R', 'B', ..] => Upos.ADV,
        "RP" or "IN" => Upos.ADP,
        "TO" => Upos.PART,
        "CC" => Upos.CCONJ,
        "DT" => Upos.DET,
        "CD" => Upos.NUM,
        ['P', 'R', 'P', ..] or ['W', ..] => Upos.PRON,
        _ => Upos.PUNCT,
    };
}
