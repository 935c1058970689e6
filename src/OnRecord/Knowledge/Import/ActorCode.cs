namespace OnRecord.Knowledge.Import;

/// <summary>A CAMEO actor code cut into chunks of three: whose it is, and PLOVER sectors.</summary>
/// <param name="Country">A state, or a code of actors of no one state; null when the code gives none that is known.</param>
/// <param name="Body">IGO, NGO, MNC … where the code begins with one; null for others.</param>
/// <param name="Rest">Chunks for regions, parties, peoples and bodies, which PLOVER has no column for.</param>
internal sealed record ActorCode(string? Country, string? Body, IReadOnlyList<string> Sectors, IReadOnlyList<string> Rest)
{
    /// <summary>Null for a code that is no chunks of three letters, and for the null code <c>---</c> alone.</summary>
    public static ActorCode? Parse(string code, CameoChunks chunks)
    {
        if (code.Length == 0 || code.Length % 3 != 0 || code.Trim('-').Length == 0)
        {
            return null;
        }

        var rest = new List<string>();
        var sectors = new List<string>();
        var (country, body) = ((string?)null, (string?)null);
        foreach (var chunk in code.Chunk(3).Select(letters => new string(letters).ToUpperInvariant()))
        {
            var isFirst = country is null && body is null && sectors.Count == 0 && rest.Count == 0;
            if (isFirst && CameoChunks.SectorOfBody(chunk) is not null)
            {
                body = chunk;
            }
            else if (country is null && sectors.Count == 0 && chunks.IsCountry(chunk))
            {
                country = chunk;
            }
            else if (chunks.Sector(chunk) is not { } sector)
            {
                if (chunk != "---")
                {
                    rest.Add(chunk);
                }
            }
            else if (!sectors.Contains(sector))
            {
                sectors.Add(sector);
            }
        }

        if (body is not null && sectors.Count == 0)
        {
            sectors.Add(CameoChunks.SectorOfBody(body)!);
        }

        return new ActorCode(country ?? (body == "NGM" ? "NGO" : body), body, sectors, rest);
    }
}
