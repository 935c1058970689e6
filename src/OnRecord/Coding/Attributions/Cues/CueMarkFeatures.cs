using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Cues;

/// <summary>The features of a cue that come from quotation marks, colons and dashes.</summary>
internal sealed class CueMarkFeatures(AttributionContext context, FeatureBuffer buffer)
{
    private readonly Document _document = context.Document;

    /// <summary>Adds to the buffer without clearing it.</summary>
    public void Collect(int token)
    {
        AddQuotations(token);
        AddTurn(token);
    }

    private void Add(CueSlot slot, uint first = 0, uint second = 0, uint third = 0) => buffer.Add((int)slot, first, second, third);

    private void AddQuotations(int token)
    {
        var lemma = context.Lemma[token];
        var inside = context.QuotationOf[token];
        if (inside >= 0)
        {
            Add(CueSlot.InQuotation, Buckets.Of(context.QuotationTokens[inside].Length));
        }

        var (before, after) = Around(token);
        var next = after < 0 ? 9u : Buckets.Of(context.QuotationTokens[after].Start - token);
        var last = before < 0 ? 9u : Buckets.Of(token - context.QuotationTokens[before].End);
        Add(CueSlot.NextQuotation, next);
        Add(CueSlot.LastQuotation, last);
        Add(CueSlot.LemmaNextQuotation, lemma, next);
        Add(CueSlot.LemmaLastQuotation, lemma, last);
        if (after >= 0)
        {
            Add(CueSlot.QuotationLength, 1, Buckets.Of(context.QuotationTokens[after].Length), next);
        }

        if (before >= 0)
        {
            Add(CueSlot.QuotationLength, 2, Buckets.Of(context.QuotationTokens[before].Length), last);
        }

        if (token + 1 < _document.Count && _document.FormIs(token + 1, ":"))
        {
            Add(CueSlot.Colon);
            Add(CueSlot.LemmaColon, lemma);
        }
    }

    /// <summary>The quotations before and after a token in its block, or -1.</summary>
    private (int Before, int After) Around(int token)
    {
        var after = context.FirstQuotationAfter(token);
        var before = after - 1;
        var block = _document.SentenceOf(token).Block;
        if (before >= 0 && !IsIn(before, block))
        {
            before = -1;
        }

        return (before, after < context.Quotations.Count && IsIn(after, block) ? after : -1);
    }

    private bool IsIn(int quotation, int block)
    {
        var tokens = context.QuotationTokens[quotation];
        return !tokens.IsEmpty && _document.SentenceOf(tokens.Start).Block == block;
    }

    /// <summary>For colons and dashes: whether they set a speaker's name at the start of a paragraph apart (NAME: text)
    /// or one at its end ("text" — Name).</summary>
    private void AddTurn(int token)
    {
        if (context.IsWord(token))
        {
            return;
        }

        var block = context.BlockAround(token);
        Add(CueSlot.TurnStart, Buckets.Of(token - block.Start), Capitals(block.Start, token));
        Add(CueSlot.TurnEnd, Buckets.Of(block.End - token - 1), Capitals(token + 1, block.End));
    }

    /// <summary>0 when a word is in lower case or there are too many, 1 capitalised, 2 all capitals.</summary>
    private uint Capitals(int from, int to)
    {
        if (to - from > 12)
        {
            return 0;
        }

        var isUpper = true;
        for (var i = from; i < to; i++)
        {
            var form = _document.Form(i);
            if (context.IsWord(i) && char.IsLower(form[0]))
            {
                return 0;
            }

            isUpper &= form.IndexOfAnyInRange('a', 'z') < 0;
        }

        return isUpper ? 2u : 1u;
    }
}
