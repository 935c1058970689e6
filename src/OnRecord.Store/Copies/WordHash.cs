namespace OnRecord.Store.Copies;

/// <summary>Hashes of words and of runs of words that are the same on every machine: FNV-1a, with the last step of MurmurHash3.</summary>
internal static class WordHash
{
    public const ulong Basis = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    public static ulong Of(string word)
    {
        var hash = Basis;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return Mixed(hash);
    }

    public static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
