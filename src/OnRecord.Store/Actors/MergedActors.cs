namespace OnRecord.Store.Actors;

/// <summary>Who stands for whom, once all merges are taken together; their order does not matter.</summary>
internal static class MergedActors
{
    /// <summary>For each actor that is put under another, the one that stands for it: of all that are joined, the one that was never
    /// put under another, the first by its id where several or none were so.</summary>
    public static Dictionary<string, string> Heads(IEnumerable<(string Actor, string Other)> merges)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        var under = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (actor, other) in merges)
        {
            under.Add(other);
            parents[Root(parents, actor)] = Root(parents, other);
        }

        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in parents.Keys.Concat(parents.Values).Distinct(StringComparer.Ordinal).ToLookup(key => Root(parents, key), StringComparer.Ordinal))
        {
            var head = group.OrderBy(under.Contains).ThenBy(key => key, StringComparer.Ordinal).First();
            foreach (var member in group.Where(member => member != head))
            {
                heads.Add(member, head);
            }
        }

        return heads;
    }

    private static string Root(Dictionary<string, string> parents, string key)
    {
        while (parents.TryGetValue(key, out var parent) && parent != key)
        {
            key = parent;
        }

        return key;
    }
}
