using OnRecord.Coding.Entities;
using OnRecord.Coding.Times;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Reads where and when something was said, from what hangs on the cue, on the verb that it depends on, or on
/// the medium ("in an interview in Geneva on Tuesday"). Words of the content tell of other things and are left out.</summary>
internal sealed class OccasionReader
{
    private const int MaxDependents = 24;
    private readonly Document _document;
    private readonly Dictionary<int, TimeExpression> _times = [];
    private readonly Dictionary<int, Mention> _places = [];

    public OccasionReader(Draft draft)
    {
        _document = draft.Document;
        foreach (var time in draft.Times)
        {
            for (var token = time.Tokens.Start; token < time.Tokens.End; token++)
            {
                _times.TryAdd(token, time);
            }
        }

        foreach (var mention in draft.Mentions)
        {
            if (mention.Kind == MentionKind.Name && (mention.Label == EntityLabel.Location || mention.Actor?.Kind == ActorKind.Place || mention.Profile.Term is not null))
            {
                _places.TryAdd(mention.Head, mention);
            }
        }
    }

    public (Mention? Place, TimeExpression? Time) Read(AttributionContext context, Extraction extraction, int medium)
    {
        if (_document[extraction.Cue].Upos == Upos.PUNCT)
        {
            return default;
        }

        Mention? place = null;
        TimeExpression? time = null;
        foreach (var governor in Governors(extraction.Cue, medium))
        {
            var children = _document.Children(governor);
            foreach (var child in children[..Math.Min(MaxDependents, children.Length)])
            {
                if (!extraction.Holds(child) && !extraction.Source.Tokens.Contains(child))
                {
                    place ??= PlaceAt(child);
                    time ??= TimeAt(child);
                }
            }
        }

        return (place, time ?? Next(extraction));
    }

    /// <summary>"Said on Monday", whatever the parse hangs the day on.</summary>
    private TimeExpression? Next(Extraction extraction)
    {
        for (var token = extraction.CueSpan.End; token < Math.Min(_document.Count, extraction.CueSpan.End + 2); token++)
        {
            if (!extraction.Holds(token) && !extraction.Source.Tokens.Contains(token) && IsPoint(_times.GetValueOrDefault(token)))
            {
                return _times[token];
            }
        }

        return null;
    }

    private List<int> Governors(int cue, int medium)
    {
        var governors = new List<int> { cue };
        var relation = _document[cue].Deprel;
        if (_document[cue].Head >= 0 && (Deprel.Is(relation, Deprel.Xcomp) || Deprel.Is(relation, Deprel.Advcl)))
        {
            governors.Add(_document[cue].Head);
        }

        if (_document.Child(cue, Deprel.Advcl) is >= 0 and var manner && _document[manner].Lemma is "speak" or "talk" or "address" or "write")
        {
            governors.Add(manner);
        }

        if (medium >= 0)
        {
            governors.Add(medium);
        }

        return governors;
    }

    private Mention? PlaceAt(int token) =>
        _places.TryGetValue(token, out var place) && IsCircumstance(token)
        && _document.Child(token, Deprel.Case) is >= 0 and var marker && _document.Form(marker) is "in" or "In" or "at" or "At" or "from" or "From" or "near" or "Near"
            ? place : null;

    private TimeExpression? TimeAt(int token) =>
        (IsCircumstance(token) || Deprel.Is(_document[token].Deprel, Deprel.Advmod)) && IsPoint(_times.GetValueOrDefault(token)) ? _times[token] : null;

    private bool IsCircumstance(int token) =>
        Deprel.Is(_document[token].Deprel, Deprel.Obl) || Deprel.Is(_document[token].Deprel, Deprel.Nmod);

    private static bool IsPoint(TimeExpression? time) => time is { IsDuration: false, IsDeadline: false };
}
