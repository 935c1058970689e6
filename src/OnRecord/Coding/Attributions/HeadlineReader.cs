using OnRecord.Coding.Attributions.Contents;
using OnRecord.Coding.Attributions.Sources;
using OnRecord.Coding.Attributions.Sourcing;
using OnRecord.Coding.Entities;
using OnRecord.Language;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>Finds what headlines attribute by a mark alone: "Minister: no talks before spring", "Rebels hold town –
/// witnesses". A country or a place before the colon is the topic, not a source; what a piece is called ("Analysis:") is none
/// either; the name of an outlet after the dash is the page's.</summary>
internal sealed class HeadlineReader(Draft draft, AttributionContext context, SourcingLexicon lexicon)
{
    private const int LongestSource = 8;
    private const int LongestHeadline = 40;
    private const int FewestWords = 2;
    private readonly Document _document = draft.Document;
    private readonly ILookup<int, Mention> _mentionsByEnd = draft.Mentions.ToLookup(m => m.Tokens.End);

    /// <summary>In text order.</summary>
    public List<Extraction> Find()
    {
        var found = new List<Extraction>();
        var sentences = _document.Sentences;
        for (var first = 0; first < sentences.Length;)
        {
            var last = first;
            while (last + 1 < sentences.Length && sentences[last + 1].Block == sentences[first].Block)
            {
                last++;
            }

            var block = new TokenSpan(sentences[first].Tokens.Start, sentences[last].Tokens.End);
            if (IsHeadline(block, sentences[first].Block, isFirst: first == 0) && (Announced(block) ?? Credited(block)) is { } extraction)
            {
                found.Add(extraction);
            }

            first = last + 1;
        }

        return found;
    }

    private bool IsHeadline(TokenSpan block, int number, bool isFirst)
    {
        var blocks = draft.Article.Blocks;
        var isMarked = number >= 0 && number < blocks.Count && blocks[number].Kind is BlockKind.Headline or BlockKind.Heading;
        return (isMarked || isFirst) && block.Length is > FewestWords and <= LongestHeadline && !_document.FormIs(block.End - 1, ".");
    }

    /// <summary>"Minister: no talks".</summary>
    private Extraction? Announced(TokenSpan block)
    {
        var colon = block.Start;
        while (colon < Math.Min(block.End, block.Start + LongestSource) && !_document.FormIs(colon, ":"))
        {
            colon++;
        }

        return colon < block.End && _document.FormIs(colon, ":")
            ? Make(colon, new TokenSpan(block.Start, colon), new TokenSpan(colon + 1, block.End), isAnnounced: true)
            : null;
    }

    /// <summary>"Rebels hold town – witnesses".</summary>
    private Extraction? Credited(TokenSpan block)
    {
        var dash = block.End - 1;
        while (dash > Math.Max(block.Start, block.End - LongestSource) && !IsDash(dash))
        {
            dash--;
        }

        return IsDash(dash) ? Make(dash, new TokenSpan(dash + 1, block.End), new TokenSpan(block.Start, dash), isAnnounced: false) : null;
    }

    private Extraction? Make(int mark, TokenSpan source, TokenSpan content, bool isAnnounced)
    {
        (source, content) = (Trim(source), Trim(content));
        var words = 0;
        for (var i = content.Start; i < content.End; i++)
        {
            words += context.IsWord(i) ? 1 : 0;
        }

        if (source.IsEmpty || words < FewestWords || lexicon.IsLabel(_document.TextOf(source).Slice(_document.Text)) || HeadOf(source, isAnnounced) is not (>= 0 and var head))
        {
            return null;
        }

        var run = new ContentCandidate(content, default, 0, 0);
        return new Extraction(mark, new TokenSpan(mark, mark + 1), new SourceCandidate(source, head, -1), run, 1);
    }

    /// <summary>Head of the mention that the source is as a whole, or of its noun; -1 when it can be no source.</summary>
    private int HeadOf(TokenSpan source, bool isAnnounced)
    {
        var mention = _mentionsByEnd[source.End].FirstOrDefault(m => m.Tokens.Start >= source.Start && m.Tokens.Start <= source.Start + 1);
        if (mention is not null && mention.Kind != MentionKind.Pronoun)
        {
            var kind = mention.Actor?.Kind ?? mention.Profile.Kind;
            var isTopic = kind is ActorKind.Place || (isAnnounced && kind is ActorKind.State or ActorKind.People);
            var isPage = !isAnnounced && lexicon.Outlets.KindOf(_document, mention, draft.Article.Outlet) is not null;
            return isTopic || isPage ? -1 : mention.Head;
        }

        return lexicon.NounAt(_document, source.End - 1) is not null ? source.End - 1 : -1;
    }

    private TokenSpan Trim(TokenSpan tokens)
    {
        var (start, end) = (tokens.Start, tokens.End);
        while (start < end && !context.IsWord(start))
        {
            start++;
        }

        while (end > start && !context.IsWord(end - 1))
        {
            end--;
        }

        return new TokenSpan(start, end);
    }

    /// <summary>Dashes between words, not within one.</summary>
    private bool IsDash(int token) =>
        _document.Form(token) is "-" or "--" or "–" or "—" && token > 0 && _document[token].Span.Start > _document[token - 1].Span.End;
}
