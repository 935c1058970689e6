using System.Globalization;
using OnRecord.Store.Actors;

namespace OnRecord.Store.Facets;

/// <summary>The sources of kept values, those whom users said are one as one. Not thread-safe.</summary>
internal sealed class JoinedSources(ActorIdentity identity)
{
    private const string Actor = "actor:";

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Null for a source that is not told from others.</summary>
    public string? Of(string? source)
    {
        if (source is null || !source.StartsWith(Actor, StringComparison.Ordinal))
        {
            return source;
        }

        if (!_known.TryGetValue(source, out var joined))
        {
            joined = Actor + identity.Of(long.Parse(source.AsSpan(Actor.Length), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
            _known.Add(source, joined);
        }

        return joined;
    }
}
