using OnRecord.Coding.Attributions.Contents;
using OnRecord.Coding.Attributions.Sources;
using OnRecord.Coding.Entities;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Words that an outlet passes on. "The paper reported, citing two officials, that …": the content is the
/// officials' word, as the paper tells it. "Quoted a diplomat as saying that …": what the diplomat said lies within what the
/// paper tells.</summary>
internal sealed class RelayReader(Draft draft, AttributionContext context, SourcingLexicon lexicon)
{
    private const int LongestSource = 24;
    private const int Neighbours = 40;
    private readonly Document _document = draft.Document;
    private readonly HashSet<int> _people = [.. draft.Mentions.Where(IsPeople).Select(m => m.Head)];

    /// <summary>The extractions with those that they pass on; contents no longer hold the words that only name whom the
    /// outlet cites.</summary>
    public List<Extraction> Read(List<Extraction> extractions)
    {
        extractions = WithoutSayings(extractions);
        var replaced = new Dictionary<Extraction, Extraction>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < extractions.Count; i++)
        {
            var citing = extractions[i];
            if (IsPassingOn(citing.Cue) && Host(extractions, i) is { } host && CitedHead(citing) is >= 0 and var head)
            {
                var trimmed = replaced[host] = Trimmed(replaced.GetValueOrDefault(host, host), citing.Cue);
                replaced[citing] = citing with { Source = new SourceCandidate(citing.Content.Tokens, head, -1), Content = trimmed.Content, Within = host };
            }
        }

        var relayed = extractions.ConvertAll(e => replaced.GetValueOrDefault(e, e));
        foreach (var extraction in relayed)
        {
            extraction.Within = extraction.Within is { } outer ? replaced.GetValueOrDefault(outer, outer) : null;
        }

        AddSayings(relayed);
        return relayed;
    }

    /// <summary>Without "saying" in "quoted a diplomat as saying": who says it is read from the words, not from the model.</summary>
    private List<Extraction> WithoutSayings(List<Extraction> extractions)
    {
        var quoting = extractions.Where(extraction => IsPassingOn(extraction.Cue)).ToLookup(extraction => _document.SentenceIndexOf(extraction.Cue));
        return quoting.Count == 0 ? extractions : extractions.FindAll(extraction => !(_document[extraction.Cue].Xpos == "VBG"
            && extraction.Cue > 0 && _document.FormIs(extraction.Cue - 1, "as") && quoting[_document.SentenceIndexOf(extraction.Cue)].Any(outer => outer.Holds(extraction.Cue - 1))));
    }

    private static bool IsPeople(Mention mention) => mention.Kind != MentionKind.Pronoun
        && (mention.Actor?.Kind ?? mention.Profile.Kind) is ActorKind.Person or ActorKind.Institution or ActorKind.Organization;

    private bool IsPassingOn(int cue) => _document[cue].Lemma is "cite" or "quote";

    /// <summary>The attribution of the same sentence whose cue the citing hangs on, or that has the same source.</summary>
    private Extraction? Host(List<Extraction> extractions, int number)
    {
        var citing = extractions[number];
        Extraction? host = null;
        for (var i = Math.Max(0, number - Neighbours); i < Math.Min(extractions.Count, number + Neighbours); i++)
        {
            var other = extractions[i];
            if (i == number || _document.SentenceIndexOf(other.Cue) != _document.SentenceIndexOf(citing.Cue))
            {
                continue;
            }

            if (_document[citing.Cue].Head == other.Cue)
            {
                return other;
            }

            host ??= other.Source.Head == citing.Source.Head && !other.Holds(citing.Cue) ? other : null;
        }

        return host;
    }

    /// <summary>Head of the content when it is people, a body or a document; -1 for anything else.</summary>
    private int CitedHead(Extraction citing)
    {
        var head = HeadIn(citing.Content.Tokens);
        return !citing.Content.IsSplit && (_people.Contains(head) || lexicon.NounAt(_document, head) is not null) ? head : -1;
    }

    private int HeadIn(TokenSpan tokens)
    {
        var head = tokens.Start;
        for (var steps = 0; steps < LongestSource && tokens.Contains(_document[head].Head); steps++)
        {
            head = _document[head].Head;
        }

        return head;
    }

    /// <summary>Content up to the word that cites, when it runs on over it.</summary>
    private Extraction Trimmed(Extraction host, int citing)
    {
        if (!host.Holds(citing))
        {
            return host;
        }

        var (tokens, hole) = (host.Content.Tokens, host.Content.Hole);
        var end = !hole.IsEmpty && citing >= hole.End ? hole.Start : citing;
        while (end > tokens.Start && !context.IsWord(end - 1))
        {
            end--;
        }

        return end <= tokens.Start ? host : host with { Content = new ContentCandidate(new TokenSpan(tokens.Start, end), default, 0, 0) };
    }

    private void AddSayings(List<Extraction> extractions)
    {
        var cues = extractions.Select(e => e.Cue).ToHashSet();
        for (var i = extractions.Count - 1; i >= 0; i--)
        {
            var quoting = extractions[i];
            if (!IsPassingOn(quoting.Cue) || Saying(quoting, cues) is not { } saying)
            {
                continue;
            }

            for (var j = Math.Max(0, i - Neighbours); j < Math.Min(extractions.Count, i + Neighbours); j++)
            {
                if (extractions[j].Within == quoting && saying.Holds(extractions[j].Cue))
                {
                    extractions[j].Within = saying;
                }
            }

            extractions.Add(saying);
        }
    }

    /// <summary>Null where the content has not the form "a diplomat as saying that …".</summary>
    private Extraction? Saying(Extraction quoting, HashSet<int> cues)
    {
        var tokens = quoting.Content.Tokens;
        var limit = Math.Min(tokens.End - 2, tokens.Start + LongestSource);
        var marker = tokens.Start + 1;
        while (marker < limit && !(_document.FormIs(marker, "as") && _document[marker + 1].Xpos == "VBG" && context.CueClasses[marker + 1] != 0))
        {
            marker++;
        }

        var start = marker + 2;
        while (start < tokens.End && !context.IsWord(start))
        {
            start++;
        }

        return marker >= limit || start >= tokens.End || quoting.Content.IsSplit || cues.Contains(marker + 1)
            ? null
            : new Extraction(
                marker + 1,
                new TokenSpan(marker, marker + 2),
                new SourceCandidate(new TokenSpan(tokens.Start, marker), HeadIn(new TokenSpan(tokens.Start, marker)), -1),
                new ContentCandidate(new TokenSpan(start, tokens.End), default, 0, 0),
                quoting.Probability)
            { Within = quoting };
    }
}
