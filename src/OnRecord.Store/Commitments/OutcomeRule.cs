namespace OnRecord.Store.Commitments;

/// <summary>What keeps and what breaks the commitments of a CAMEO code.</summary>
/// <param name="IsByRecipient">The recipient is to do it, and not the actor.</param>
/// <param name="Kept">Types, or <c>TYPE/mode</c>; <c>=</c> for the commitment's own type.</param>
internal sealed record OutcomeRule(bool IsByRecipient, IReadOnlyList<string> Kept, IReadOnlyList<string> Broken)
{
    public const string OwnType = "=";

    private const char ModeMark = '/';

    /// <summary>Types of the deeds that keep a commitment of this type.</summary>
    public IEnumerable<string> KeptTypes(string type) => Kept.Select(deed => deed == OwnType ? type : deed);

    /// <summary>Whether an event of this type and mode is named in a list.</summary>
    public static bool Has(IReadOnlyList<string> names, string type, string? mode)
    {
        foreach (var name in names)
        {
            if (name.StartsWith(type, StringComparison.Ordinal)
                && (name.Length == type.Length || (mode is not null && name.Length == type.Length + 1 + mode.Length && name[type.Length] == ModeMark && name.EndsWith(mode, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }
}
