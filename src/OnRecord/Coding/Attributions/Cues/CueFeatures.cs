using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Cues;

/// <summary>What tells whether a token heads the cue of an attribution: the word, its place in the parse, the words and
/// quotation marks around it.</summary>
internal sealed class CueFeatures(AttributionContext context, FeatureBuffer buffer)
{
    private readonly Document _document = context.Document;
    private readonly CueMarkFeatures _marks = new(context, buffer);

    public void Collect(int token)
    {
        buffer.Clear();
        AddWord(token);
        AddHead(token);
        AddChildren(token);
        AddSubject(token);
        AddWindow(token);
        _marks.Collect(token);
        AddAncestors(token);
        AddSentence(token);
    }

    /// <summary>A bound on the dependents looked at keeps long lists linear.</summary>
    private static ReadOnlySpan<int> Few(ReadOnlySpan<int> tokens) => tokens[..Math.Min(24, tokens.Length)];

    private void Add(CueSlot slot, uint first = 0, uint second = 0, uint third = 0) => buffer.Add((int)slot, first, second, third);

    private void AddWord(int token)
    {
        var (lemma, xpos, relation) = (context.Lemma[token], context.Xpos[token], context.Relation[token]);
        Add(CueSlot.Bias);
        Add(CueSlot.Lemma, lemma);
        Add(CueSlot.Form, FeatureCode.Of(_document.Form(token)));
        Add(CueSlot.Xpos, xpos);
        Add(CueSlot.Relation, relation);
        Add(CueSlot.LemmaXpos, lemma, xpos);
        Add(CueSlot.LemmaRelation, lemma, relation);
        Add(CueSlot.Capital, char.IsUpper(_document.Form(token)[0]) ? 1u : 0);
        AddClasses(CueSlot.Class, context.CueClasses[token], 0);
        AddClasses(CueSlot.ClassRelation, context.CueClasses[token], relation);
    }

    private void AddClasses(CueSlot slot, int classes, uint with)
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

        Add(CueSlot.HeadLemma, context.Lemma[head]);
        Add(CueSlot.HeadXpos, context.Xpos[head]);
        Add(CueSlot.RelationHeadLemma, context.Relation[token], context.Lemma[head]);
        Add(CueSlot.LemmaHeadLemma, context.Lemma[token], context.Lemma[head]);
        foreach (var sibling in Few(_document.Children(head)))
        {
            if (sibling != token && !Deprel.Is(_document[sibling].Deprel, Deprel.Punct))
            {
                Add(CueSlot.SiblingRelation, context.Relation[token], context.Relation[sibling]);
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
            Add(CueSlot.ChildRelation, relation, side);
            Add(CueSlot.ChildXpos, relation, context.Xpos[child]);
            Add(CueSlot.ChildLemma, relation, context.Lemma[child]);
            Add(CueSlot.LemmaChildRelation, lemma, relation, side);
            Add(CueSlot.LemmaChildLemma, lemma, relation, context.Lemma[child]);
            AddClasses(CueSlot.ClassChildRelation, context.CueClasses[token], FeatureCode.Mix(0, relation, side));
            AddGrandchildren(token, child);
        }

        Add(CueSlot.ChildSet, set);
    }

    private void AddGrandchildren(int token, int child)
    {
        var relation = context.Relation[child];
        foreach (var mark in Few(_document.Children(child)))
        {
            var deprel = _document[mark].Deprel;
            if (Deprel.Is(deprel, Deprel.Case) || Deprel.Is(deprel, Deprel.Mark))
            {
                Add(CueSlot.CaseOfChild, relation, context.Lemma[mark]);
                Add(CueSlot.LemmaCaseOfChild, context.Lemma[token], relation, context.Lemma[mark]);
            }
            else if (!Deprel.Is(deprel, Deprel.Punct))
            {
                Add(CueSlot.ChildOfChild, relation, context.Relation[mark]);
            }
        }

        if (Deprel.Is(_document[child].Deprel, Deprel.Obj))
        {
            AddClasses(CueSlot.ObjectClass, context.CueClasses[child], 0);
        }
    }

    private void AddSubject(int token)
    {
        var subject = Subjects.Of(_document, token, out var steps);
        if (subject < 0)
        {
            Add(CueSlot.NoSubject);
            return;
        }

        var lemma = context.Lemma[token];
        Add(CueSlot.Subject, context.Lemma[subject]);
        Add(CueSlot.SubjectXpos, context.Xpos[subject], (uint)steps);
        Add(CueSlot.LemmaSubjectXpos, lemma, context.Xpos[subject]);
        Add(CueSlot.LemmaSubject, lemma, context.Lemma[subject]);
        Add(CueSlot.SubjectEntity, (uint)_document[subject].Entity);
        AddClasses(CueSlot.SubjectKind, context.CueClasses[subject], 0);
    }

    private void AddWindow(int token)
    {
        for (var offset = -3; offset <= 3; offset++)
        {
            if (offset != 0)
            {
                Add(CueSlot.Around, (uint)(offset + 8), LemmaAt(token + offset));
                Add(CueSlot.AroundXpos, (uint)(offset + 8), XposAt(token + offset));
            }
        }

        var lemma = context.Lemma[token];
        Add(CueSlot.Bigram, lemma, LemmaAt(token + 1), 1);
        Add(CueSlot.Bigram, LemmaAt(token - 1), lemma, 2);
        Add(CueSlot.BigramXpos, lemma, XposAt(token + 1), 1);
        Add(CueSlot.BigramXpos, XposAt(token - 1), lemma, 2);
        Add(CueSlot.Trigram, lemma, LemmaAt(token + 1), LemmaAt(token + 2));
        Add(CueSlot.Trigram, XposAt(token - 1), context.Xpos[token], XposAt(token + 1));
    }

    private uint LemmaAt(int token) => (uint)token < (uint)_document.Count ? context.Lemma[token] : 1u;

    private uint XposAt(int token) => (uint)token < (uint)_document.Count ? context.Xpos[token] : 1u;

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
                Add(depth == 2 ? CueSlot.Path2 : CueSlot.Path3, path);
            }

            var head = _document[at].Head;
            if (context.CueClasses[head] != 0 && _document[head].Upos == Upos.VERB)
            {
                AddClasses(CueSlot.Ancestor, context.CueClasses[head], context.Relation[at]);
                Add(CueSlot.AncestorLemma, context.Lemma[head], context.Relation[at]);
                Add(CueSlot.AncestorRelation, path);
                break;
            }
        }

        Add(CueSlot.Depth, (uint)depth);
    }

    private void AddSentence(int token)
    {
        var sentence = _document.SentenceOf(token);
        var run = sentence.Tokens;
        Add(CueSlot.Headline, Math.Min(3u, (uint)sentence.Block));
        Add(CueSlot.SentenceLength, Buckets.Of(run.Length));
        Add(CueSlot.Position, Buckets.Of(token - run.Start));
        Add(CueSlot.First, Buckets.Of(run.End - token));
        Add(CueSlot.Entity, (uint)_document[token].Entity);
        for (var i = Math.Max(run.Start, run.End - 3); i < run.End; i++)
        {
            if (_document.FormIs(i, "?"))
            {
                Add(CueSlot.Question);
            }
        }
    }
}
