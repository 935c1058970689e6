using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Cues;

/// <summary>What tells whether a token heads the cue of an attribution: the word, its place in the parse, the words and
/// quotation marks around it.</summary>
internal sealed class CueFeatures(AttributionContext context, FeatureBuffer buffer)
{
    private readonly Document _document = context.Document;

    private enum Slot
    {
        Bias, Lemma, Form, Xpos, Relation, LemmaXpos, LemmaRelation, Class, ClassRelation,
        HeadLemma, HeadXpos, RelationHeadLemma, Path1, Path2, Path3,
        ChildRelation, ChildXpos, ChildLemma, LemmaChildRelation, LemmaChildLemma, ClassChildRelation, ChildSet, CaseOfChild, LemmaCaseOfChild,
        Subject, SubjectXpos, LemmaSubjectXpos, LemmaSubject, SubjectKind, NoSubject, SubjectEntity,
        Complement, ComplementXpos, ComplementMark, LemmaComplementMark, ObjectClass, LemmaObject, ObjectXpos,
        Around, AroundXpos, Bigram, BigramXpos, Trigram, Capital,
        InQuotation, NextQuotation, LastQuotation, QuotationLength, Colon, LemmaColon, SentenceQuotes, Question,
        Ancestor, AncestorLemma, AncestorRelation, Depth, Headline, SentenceLength, Position, Entity, LemmaNextQuotation, LemmaLastQuotation,
        LemmaHeadLemma, ChildOfChild, SiblingRelation, First, TurnStart, TurnEnd,
    }

    public void Collect(int token)
    {
        buffer.Clear();
        AddWord(token);
        AddHead(token);
        AddChildren(token);
        AddSubject(token);
        AddWindow(token);
        AddQuotations(token);
        AddAncestors(token);
        AddSentence(token);
        AddTurn(token);
    }

    /// <summary>A bound on the dependents looked at keeps long lists linear.</summary>
    private static ReadOnlySpan<int> Few(ReadOnlySpan<int> tokens) => tokens[..Math.Min(24, tokens.Length)];

    private void Add(Slot slot, uint first = 0, uint second = 0, uint third = 0) => buffer.Add((int)slot, first, second, third);

    private void AddWord(int token)
    {
        var (lemma, xpos, relation) = (context.Lemma[token], context.Xpos[token], context.Relation[token]);
        Add(Slot.Bias);
        Add(Slot.Lemma, lemma);
        Add(Slot.Form, FeatureCode.Of(_document.Form(token)));
        Add(Slot.Xpos, xpos);
        Add(Slot.Relation, relation);
        Add(Slot.LemmaXpos, lemma, xpos);
        Add(Slot.LemmaRelation, lemma, relation);
        Add(Slot.Capital, char.IsUpper(_document.Form(token)[0]) ? 1u : 0);
        AddClasses(Slot.Class, context.CueClasses[token], 0);
        AddClasses(Slot.ClassRelation, context.CueClasses[token], relation);
    }

    private void AddClasses(Slot slot, int classes, uint with)
    {
        if (classes == 0)
        {
            Add(slot, 99, with);
        }

        for (var bit = 0; classes >> bit != 0; bit++)
        {
            if ((classes >> bit & 1) != 0)
            {
                Add(slot, (uint)bit, with);
            }
        }
    }

    private void AddHead(int token)
    {
        var head = _document[token].Head;
        if (head < 0)
        {
            return;
        }

        Add(Slot.HeadLemma, context.Lemma[head]);
        Add(Slot.HeadXpos, context.Xpos[head]);
        Add(Slot.RelationHeadLemma, context.Relation[token], context.Lemma[head]);
        Add(Slot.LemmaHeadLemma, context.Lemma[token], context.Lemma[head]);
        foreach (var sibling in Few(_document.Children(head)))
        {
            if (sibling != token && !Deprel.Is(_document[sibling].Deprel, Deprel.Punct))
            {
                Add(Slot.SiblingRelation, context.Relation[token], context.Relation[sibling]);
            }
        }
    }

    private void AddChildren(int token)
    {
        var (lemma, set) = (context.Lemma[token], 0u);
        foreach (var child in Few(_document.Children(token)))
        {
            var relation = context.Relation[child];
            if (Deprel.Is(_document[child].Deprel, Deprel.Punct))
            {
                continue;
            }

            var side = child < token ? 0u : 1u;
            set = FeatureCode.Mix(0, set, relation, side);
            Add(Slot.ChildRelation, relation, side);
            Add(Slot.ChildXpos, relation, context.Xpos[child]);
            Add(Slot.ChildLemma, relation, context.Lemma[child]);
            Add(Slot.LemmaChildRelation, lemma, relation, side);
            Add(Slot.LemmaChildLemma, lemma, relation, context.Lemma[child]);
            AddClasses(Slot.ClassChildRelation, context.CueClasses[token], FeatureCode.Mix(0, relation, side));
            AddGrandchildren(token, child);
        }

        Add(Slot.ChildSet, set);
    }

    private void AddGrandchildren(int token, int child)
    {
        var relation = context.Relation[child];
        foreach (var mark in Few(_document.Children(child)))
        {
            var deprel = _document[mark].Deprel;
            if (Deprel.Is(deprel, Deprel.Case) || Deprel.Is(deprel, Deprel.Mark))
            {
                Add(Slot.CaseOfChild, relation, context.Lemma[mark]);
                Add(Slot.LemmaCaseOfChild, context.Lemma[token], relation, context.Lemma[mark]);
            }
            else if (!Deprel.Is(deprel, Deprel.Punct))
            {
                Add(Slot.ChildOfChild, relation, context.Relation[mark]);
            }
        }

        if (Deprel.Is(_document[child].Deprel, Deprel.Obj))
        {
            AddClasses(Slot.ObjectClass, context.CueClasses[child], 0);
        }
    }

    private void AddSubject(int token)
    {
        var subject = Subjects.Of(_document, token, out var steps);
        if (subject < 0)
        {
            Add(Slot.NoSubject);
            return;
        }

        var lemma = context.Lemma[token];
        Add(Slot.Subject, context.Lemma[subject]);
        Add(Slot.SubjectXpos, context.Xpos[subject], (uint)steps);
        Add(Slot.LemmaSubjectXpos, lemma, context.Xpos[subject]);
        Add(Slot.LemmaSubject, lemma, context.Lemma[subject]);
        Add(Slot.SubjectEntity, (uint)_document[subject].Entity);
        AddClasses(Slot.SubjectKind, context.CueClasses[subject], 0);
    }

    private void AddWindow(int token)
    {
        for (var offset = -3; offset <= 3; offset++)
        {
            if (offset != 0)
            {
                Add(Slot.Around, (uint)(offset + 8), LemmaAt(token + offset));
                Add(Slot.AroundXpos, (uint)(offset + 8), XposAt(token + offset));
            }
        }

        var lemma = context.Lemma[token];
        Add(Slot.Bigram, lemma, LemmaAt(token + 1), 1);
        Add(Slot.Bigram, LemmaAt(token - 1), lemma, 2);
        Add(Slot.BigramXpos, lemma, XposAt(token + 1), 1);
        Add(Slot.BigramXpos, XposAt(token - 1), lemma, 2);
        Add(Slot.Trigram, lemma, LemmaAt(token + 1), LemmaAt(token + 2));
        Add(Slot.Trigram, XposAt(token - 1), context.Xpos[token], XposAt(token + 1));
    }

    private uint LemmaAt(int token) => (uint)token < (uint)_document.Count ? context.Lemma[token] : 1u;

    private uint XposAt(int token) => (uint)token < (uint)_document.Count ? context.Xpos[token] : 1u;

    private void AddQuotations(int token)
    {
        var lemma = context.Lemma[token];
        var inside = context.QuotationOf[token];
        if (inside >= 0)
        {
            Add(Slot.InQuotation, Buckets.Of(context.QuotationTokens[inside].Length));
        }

        var (before, after) = Around(token);
        var next = after < 0 ? 9u : Buckets.Of(context.QuotationTokens[after].Start - token);
        var last = before < 0 ? 9u : Buckets.Of(token - context.QuotationTokens[before].End);
        Add(Slot.NextQuotation, next);
        Add(Slot.LastQuotation, last);
        Add(Slot.LemmaNextQuotation, lemma, next);
        Add(Slot.LemmaLastQuotation, lemma, last);
        if (after >= 0)
        {
            Add(Slot.QuotationLength, 1, Buckets.Of(context.QuotationTokens[after].Length), next);
        }

        if (before >= 0)
        {
            Add(Slot.QuotationLength, 2, Buckets.Of(context.QuotationTokens[before].Length), last);
        }

        if (token + 1 < _document.Count && _document.FormIs(token + 1, ":"))
        {
            Add(Slot.Colon);
            Add(Slot.LemmaColon, lemma);
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

    private void AddAncestors(int token)
    {
        var path = 0u;
        var depth = 0;
        for (var at = token; _document[at].Head >= 0 && depth < 6; at = _document[at].Head)
        {
            path = FeatureCode.Mix(0, path, context.Relation[at]);
            depth++;
            if (depth is 2 or 3)
            {
                Add(depth == 2 ? Slot.Path2 : Slot.Path3, path);
            }

            var head = _document[at].Head;
            if (context.CueClasses[head] != 0 && _document[head].Upos == Upos.VERB)
            {
                AddClasses(Slot.Ancestor, context.CueClasses[head], context.Relation[at]);
                Add(Slot.AncestorLemma, context.Lemma[head], context.Relation[at]);
                Add(Slot.AncestorRelation, path);
                break;
            }
        }

        Add(Slot.Depth, (uint)depth);
    }

    private void AddSentence(int token)
    {
        var sentence = _document.SentenceOf(token);
        var run = sentence.Tokens;
        Add(Slot.Headline, Math.Min(3u, (uint)sentence.Block));
        Add(Slot.SentenceLength, Buckets.Of(run.Length));
        Add(Slot.Position, Buckets.Of(token - run.Start));
        Add(Slot.First, Buckets.Of(run.End - token));
        Add(Slot.Entity, (uint)_document[token].Entity);
        for (var i = Math.Max(run.Start, run.End - 3); i < run.End; i++)
        {
            if (_document.FormIs(i, "?"))
            {
                Add(Slot.Question);
            }
        }
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
        Add(Slot.TurnStart, Buckets.Of(token - block.Start), Capitals(block.Start, token));
        Add(Slot.TurnEnd, Buckets.Of(block.End - token - 1), Capitals(token + 1, block.End));
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
