using System.Collections.Frozen;
using System.Globalization;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Interchange.Codes;

/// <summary>What CAMEO calls an event, how Goldstein's scale rates it, and which roles CAMEO gives actors.</summary>
internal sealed class CameoCodes
{
    private readonly FrozenDictionary<string, (string Name, double Goldstein)> _events;
    private readonly FrozenDictionary<string, string> _roles;

    private CameoCodes(FrozenDictionary<string, (string Name, double Goldstein)> events, FrozenDictionary<string, string> roles) => (_events, _roles) = (events, roles);

    public static CameoCodes Load() => new(
        TsvTable.Load("data/ontology/cameo.tsv", "code", "name", "goldstein").Rows
            .ToFrozenDictionary(row => row.Text("code"), row => (row.Text("name"), double.Parse(row.Text("goldstein"), CultureInfo.InvariantCulture)), StringComparer.Ordinal),
        TsvTable.Load("data/actors/cameo-roles.tsv", "sector", "cameo", "note").Rows
            .ToFrozenDictionary(row => row.Text("sector"), row => row.Text("cameo"), StringComparer.Ordinal));

    /// <summary>Of the longest code that begins the given one; null when none does.</summary>
    public (string Name, double Goldstein)? Find(string code)
    {
        for (var length = code.Length; length >= 2; length--)
        {
            if (_events.TryGetValue(code[..length], out var found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The role of a PLOVER sector, or of a code of actors of no state; null for one that CAMEO has no role for.</summary>
    public string? Role(string? sector) => sector is null ? null : _roles.GetValueOrDefault(sector);
}
