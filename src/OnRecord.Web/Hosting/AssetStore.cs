using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Web.Hosting;

/// <summary>The style sheet, scripts and libraries that the desk serves, embedded in this assembly. All lie under one folder that is
/// named by a hash of them all, so that they can be kept for ever and find each other by relative addresses. The style sheet is all of
/// <c>css/</c> in the order of the names. Thread-safe.</summary>
internal sealed class AssetStore
{
    private const string Prefix = "assets/";
    private const string Styles = "css/";

    private readonly ConcurrentDictionary<(string Path, string Encoding), byte[]> _encoded = new();

    public AssetStore()
    {
        var assembly = typeof(AssetStore).Assembly;
        var read = assembly.GetManifestResourceNames()
            .Select(name => (Name: name.Replace('\\', '/'), Resource: name))
            .Where(file => file.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToDictionary(file => file.Name[Prefix.Length..], file => Read(assembly.GetManifestResourceStream(file.Resource)!));
        var files = read.Where(file => !file.Key.StartsWith(Styles, StringComparison.Ordinal)).ToDictionary();
        files.Add("desk.css", [.. read.Where(file => file.Key.StartsWith(Styles, StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)]);
        Files = files.ToFrozenDictionary(StringComparer.Ordinal);
        Folder = $"/assets/{HashOf(files)}";
    }

    /// <summary>Without a slash at its end.</summary>
    public string Folder { get; }

    public FrozenDictionary<string, byte[]> Files { get; }

    /// <summary>Address of a file, as <c>islands/theme.js</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Url(string path) => Files.ContainsKey(path) ? $"{Folder}/{path}" : throw new KeyNotFoundException($"no asset {path}");

    /// <param name="encoding"><c>br</c>, <c>gzip</c> or nothing.</param>
    public byte[] Content(string path, string encoding) => encoding.Length == 0 ? Files[path] : _encoded.GetOrAdd((path, encoding), key => Compressed(Files[key.Path], key.Encoding));

    private static byte[] Read(Stream stream)
    {
        using var content = new MemoryStream();
        using (stream)
        {
            stream.CopyTo(content);
        }

        return content.ToArray();
    }

    private static byte[] Compressed(byte[] content, string encoding)
    {
        using var compressed = new MemoryStream();
        using (Stream to = encoding == "br" ? new BrotliStream(compressed, CompressionLevel.Optimal) : new GZipStream(compressed, CompressionLevel.Optimal))
        {
            to.Write(content);
        }

        return compressed.ToArray();
    }

    private static string HashOf(Dictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{content.Length}\0"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
