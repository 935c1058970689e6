using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Sources;

/// <summary>What tells whether a noun phrase is the source of a cue, and where the phrase ends.</summary>
internal sealed class SourceFeatures(AttributionContext context, FeatureBuffer buffer)
{
    private readonly Document _document = context.Document;

    private enum Slot
    {
        None = 200, NoneLemma, NoneXpos, NoneRelation, NoneSubject, NoneChild, NoneNext,
        Path, LemmaPath, ClassPath, Lemma, Xpos, XposPath, Relation, LemmaRelation, Subject, SubjectSteps,
        Cut, CutXpos, CutRelation, CutLemma, Full, Length, Last, Next, NextLemma, First, FirstLemma, Side, Distance, Previous,
        Entity, Quoted, HasComma, SentenceOffset, StartsSentence, CueLemma, CueXpos, CueRelation, Between, CutLength, HeadRelationXpos,
        PreviousLemma, LastLemma, CutNext, PathLength,
    }

    public void Collect(int cue, SourceCandidate candidate)
    {
        buffer.Clear();
        Add(Slot.CueLemma, context.Lemma[cue], candidate.IsNone ? 1u : 0);
        Add(Slot.CueXpos, context.Xpos[cue], candidate.IsNone ? 1u : 0);
        if (candidate.IsNone)
        {
            AddNone(cue);
        }
        else
        {
            AddPath(cue, candidate.Head);
            AddHead(cue, candidate);
            AddEdges(candidate);
            AddCut(candidate);
            AddPlace(cue, candidate);
        }
    }

    private void Add(Slot slot, uint first = 0, uint second = 0, uint third = 0) => buffer.Add((int)slot, first, second, third);

    private void AddNone(int cue)
    {
        Add(Slot.None);
        Add(Slot.NoneLemma, context.Lemma[cue]);
        Add(Slot.NoneXpos, context.Xpos[cue], context.Relation[cue]);
        Add(Slot.NoneRelation, context.Relation[cue]);
        var subject = Subjects.Of(_document, cue, out var steps);
        Add(Slot.NoneSubject, subject < 0 ? 0u : context.Relation[subject], (uint)steps);
        Add(Slot.NoneSubject, subject < 0 ? 0u : context.Lemma[subject], context.Lemma[cue]);
        if (cue + 1 < _document.Count)
        {
            Add(Slot.NoneNext, context.Lemma[cue], context.Lemma[cue + 1]);
        }

        var children = _document.Children(cue);
        for (var i = 0; i < Math.Min(16, children.Length); i++)
        {
            Add(Slot.NoneChild, context.Relation[children[i]]);
            Add(Slot.NoneChild, context.Lemma[cue], context.Relation[children[i]]);
        }
    }

    private void AddPath(int cue, int head)
    {
        var path = DependencyPath.Code(context, cue, head, out var length);
        Add(Slot.Path, path);
        Add(Slot.PathLength, (uint)length);
        Add(Slot.LemmaPath, context.Lemma[cue], path);
        Add(Slot.XposPath, context.Xpos[cue], path, context.Xpos[head]);
        for (var bit = 0; context.CueClasses[cue] >> bit != 0; bit++)
        {
            if ((context.CueClasses[cue] >> bit & 1) != 0)
            {
                Add(Slot.ClassPath, (uint)bit, path);
            }
        }
    }

    private void AddHead(int cue, SourceCandidate candidate)
    {
        var head = candidate.Head;
        var subject = Subjects.Of(_document, cue, out var steps);
        Add(Slot.Lemma, context.Lemma[head]);
        Add(Slot.Xpos, context.Xpos[head]);
        Add(Slot.Relation, context.Relation[head]);
        Add(Slot.HeadRelationXpos, context.Relation[head], context.Xpos[head]);
        Add(Slot.LemmaRelation, context.Lemma[cue], context.Relation[head]);
        Add(Slot.CueRelation, context.Relation[cue], context.Relation[head]);
        Add(Slot.Subject, subject == head ? 1u : subject < 0 ? 2u : 0);
        Add(Slot.SubjectSteps, subject == head ? 1u : 0, (uint)steps);
        Add(Slot.Entity, (uint)_document[head].Entity);
    }

    private void AddEdges(SourceCandidate candidate)
    {
        var (start, end) = (candidate.Tokens.Start, candidate.Tokens.End);
        Add(Slot.First, context.Xpos[start]);
        Add(Slot.FirstLemma, context.Lemma[start]);
        Add(Slot.Last, context.Xpos[end - 1]);
        Add(Slot.LastLemma, context.Lemma[end - 1]);
        Add(Slot.Next, end < _document.Count ? context.Xpos[end] : 1u);
        Add(Slot.NextLemma, end < _document.Count ? context.Lemma[end] : 1u);
        Add(Slot.Previous, start > 0 ? context.Xpos[start - 1] : 1u);
        Add(Slot.PreviousLemma, start > 0 ? context.Lemma[start - 1] : 1u);
        Add(Slot.Length, Buckets.Of(candidate.Tokens.Length));
        for (var i = start; i < end; i++)
        {
            if (_document.FormIs(i, ","))
            {
                Add(Slot.HasComma, end < _document.Count && _document.FormIs(end, ",") ? 1u : 0);
                break;
            }
        }
    }

    private void AddCut(SourceCandidate candidate)
    {
        if (candidate.Cut < 0)
        {
            Add(Slot.Full, context.Xpos[candidate.Head]);
            return;
        }

        var cut = candidate.Cut;
        var child = cut;
        while (_document[child].Head != candidate.Head && _document[child].Head >= 0)
        {
            child = _document[child].Head;
        }

        Add(Slot.Cut, context.Relation[child]);
        Add(Slot.CutXpos, context.Relation[child], context.Xpos[candidate.Head]);
        Add(Slot.CutRelation, context.Relation[child], context.Xpos[cut]);
        Add(Slot.CutLemma, context.Relation[child], context.Lemma[cut]);
        Add(Slot.CutNext, context.Relation[child], context.Lemma[candidate.Tokens.End < _document.Count ? candidate.Tokens.End : cut]);
        Add(Slot.CutLength, context.Relation[child], Buckets.Of(context.Right[candidate.Head] + 1 - candidate.Tokens.End));
    }

    private void AddPlace(int cue, SourceCandidate candidate)
    {
        var tokens = candidate.Tokens;
        var isBefore = tokens.End <= cue;
        var distance = isBefore ? cue - tokens.End : tokens.Start - cue;
        Add(Slot.Side, isBefore ? 1u : 0);
        Add(Slot.Distance, isBefore ? 1u : 0, Buckets.Of(distance));
        Add(Slot.Distance, isBefore ? 1u : 0, Buckets.Of(distance), context.Lemma[cue]);
        var offset = _document.SentenceIndexOf(cue) - _document.SentenceIndexOf(candidate.Head);
        Add(Slot.SentenceOffset, (uint)(offset + 4));
        Add(Slot.StartsSentence, tokens.Start == _document.SentenceOf(candidate.Head).Tokens.Start ? 1u : 0);
        var (quoted, cueQuoted) = (context.QuotationOf[candidate.Head], context.QuotationOf[cue]);
        Add(Slot.Quoted, quoted < 0 ? 0u : 1u, cueQuoted < 0 ? 0u : quoted == cueQuoted ? 1u : 2u);
    }
}
