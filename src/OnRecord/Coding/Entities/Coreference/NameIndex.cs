namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Finds actors by a word, the sound of a word or the initials of their names. Keeps the latest actors of each
/// key only, so that a text of many alike names stays linear to read.</summary>
internal sealed class NameIndex
{
    private const int MostPerKey = 48;

    private readonly Dictionary<string, List<ActorCluster>> _byKey = new(StringComparer.Ordinal);

    public void Add(NameForm form, ActorCluster cluster)
    {
        foreach (var key in form.Keys().Distinct())
        {
            var list = _byKey.TryGetValue(key, out var known) ? known : _byKey[key] = [];
            if (list.Count == MostPerKey)
            {
                list.RemoveAt(0);
            }

            if (!list.Contains(cluster))
            {
                list.Add(cluster);
            }
        }
    }

    /// <summary>Each actor once, in the order of making.</summary>
    public IEnumerable<ActorCluster> Find(NameForm form) =>
        form.Keys().SelectMany(key => _byKey.TryGetValue(key, out var list) ? list : []).Distinct();
}
