namespace OnRecord.Coding.Ties;

/// <summary>Finds items that cannot both stand: those that the report itself sets against each other, claims and their
/// denials, events told both as having happened and as not, and people counted differently.</summary>
internal sealed class TensionStep(TensionWords words) : CodingStep
{
    public override Layers Requires => Layers.Actors | Layers.Attributions | Layers.Events | Layers.Counts | Layers.Status;

    public override Layers Assigns => Layers.Tensions;

    public override void Run(Draft draft)
    {
        var items = new Items(draft);
        var found = new List<TensionDraft>();
        found.AddRange(new StatedTensions(items, words).Find());
        found.AddRange(new DenialTensions(items, words).Find());
        found.AddRange(new StatusTensions(items).Find());
        found.AddRange(new CountTensions(items).Find());
        var seen = new HashSet<(object, object)>();
        foreach (var tension in found)
        {
            if (tension.Between is not [var first, var second] || (seen.Add((first, second)) && seen.Add((second, first))))
            {
                draft.Tensions.Add(tension);
            }
        }
    }
}
