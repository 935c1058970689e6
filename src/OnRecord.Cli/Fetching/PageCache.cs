using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OnRecord.Cli.Fetching;

/// <summary>Keeps pages with what their server gave to tell whether they have changed. Files that cannot be read or written
/// count as absent: the page is then fetched whole.</summary>
internal sealed class PageCache(string folder)
{
    /// <param name="Tag">The ETag.</param>
    /// <param name="Modified">The Last-Modified, as sent.</param>
    internal sealed record Entry(string Address, string? Charset, string? Tag, string? Modified, byte[] Bytes)
    {
        public KnownPage Known => new(Address, Tag, Modified);
    }

    public Entry? Find(Uri address)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<Entry>(File.ReadAllBytes(PathOf(address)));
            return entry?.Address == address.AbsoluteUri && entry.Bytes is not null ? entry : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Keep(Uri address, Entry entry)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var path = PathOf(address);
            var draft = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(entry));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk must not cost the page that has just come.
        }
    }

    private string PathOf(Uri address) => Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))}.json");
}
