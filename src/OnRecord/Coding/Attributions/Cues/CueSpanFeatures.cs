using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Cues;

/// <summary>What tells how far a cue reaches to either side of its head.</summary>
internal sealed class CueSpanFeatures(AttributionContext context, FeatureBuffer buffer)
{
    private readonly Document _document = context.Document;

    private enum Slot
    {
        Start = 300, StartLemma, StartRelation, BeforeStart, BeforeStartLemma, LengthBefore, LemmaBefore,
        End, EndLemma, EndRelation, AfterEnd, AfterEndLemma, LengthAfter, LemmaAfter, Phrase, Cue, CueXpos, CueLemma, CueNext,
        AfterRelation, Nominal, EndPair, HoldsSource,
    }

    public void Collect(int cue, TokenSpan span, TokenSpan source)
    {
        buffer.Clear();
        var lemma = context.Lemma[cue];
        Add(Slot.CueLemma, lemma);
        Add(Slot.CueXpos, context.Xpos[cue]);
        AddStart(cue, span.Start, lemma);
        AddEnd(cue, span.End - 1, lemma);
        var phrase = 0u;
        for (var i = span.Start; i < span.End; i++)
        {
            phrase = FeatureCode.Mix(0, phrase, context.Lemma[i]);
            if (_document[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && i != cue)
            {
                Add(Slot.Nominal, context.Relation[i], i < cue ? 1u : 0);
                Add(Slot.Nominal, context.Lemma[i], lemma);
            }
        }

        Add(Slot.Phrase, phrase);
        Add(Slot.HoldsSource, span.Overlaps(source) && !source.IsEmpty ? 1u : 0);
    }

    private void Add(Slot slot, uint first = 0, uint second = 0, uint third = 0) => buffer.Add((int)slot, first, second, third);

    private void AddStart(int cue, int start, uint lemma)
    {
        Add(Slot.LengthBefore, (uint)(cue - start), context.Xpos[cue]);
        Add(Slot.LemmaBefore, (uint)(cue - start), lemma);
        Add(Slot.Start, context.Xpos[start], start < cue ? 1u : 0);
        Add(Slot.StartLemma, context.Lemma[start], start < cue ? 1u : 0);
        Add(Slot.StartRelation, context.Relation[start], RelationTo(start, cue));
        var before = start - 1;
        Add(Slot.BeforeStart, At(context.Xpos, before), RelationTo(before, cue), At(context.Relation, before));
        Add(Slot.BeforeStartLemma, At(context.Lemma, before), RelationTo(before, cue));
    }

    private void AddEnd(int cue, int end, uint lemma)
    {
        Add(Slot.LengthAfter, (uint)(end - cue), context.Xpos[cue]);
        Add(Slot.LemmaAfter, (uint)(end - cue), lemma);
        Add(Slot.End, context.Xpos[end], end > cue ? 1u : 0);
        Add(Slot.EndLemma, context.Lemma[end], end > cue ? 1u : 0);
        Add(Slot.EndRelation, context.Relation[end], RelationTo(end, cue));
        Add(Slot.EndPair, lemma, context.Lemma[end]);
        var after = end + 1;
        Add(Slot.AfterEnd, At(context.Xpos, after), At(context.Xpos, after + 1));
        Add(Slot.AfterRelation, At(context.Relation, after), RelationTo(after, cue), At(context.Xpos, after));
        Add(Slot.AfterEndLemma, At(context.Lemma, after), context.Lemma[end]);
        Add(Slot.CueNext, lemma, At(context.Lemma, after));
    }

    private static uint At(uint[] codes, int token) => (uint)token < (uint)codes.Length ? codes[token] : 1u;

    /// <summary>1 the cue's head, 2 its dependent, 3 its head, 4 a dependent of its dependent, 0 other.</summary>
    private uint RelationTo(int token, int cue)
    {
        if ((uint)token >= (uint)_document.Count)
        {
            return 9;
        }

        var head = _document[token].Head;
        return token == cue ? 1u : head == cue ? 2u : _document[cue].Head == token ? 3u : head >= 0 && _document[head].Head == cue ? 4u : 0;
    }
}
