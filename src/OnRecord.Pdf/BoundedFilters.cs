using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Pdf;

/// <summary>The library's filters, with a limit on what a file unpacks to: a few kilobytes can hold gigabytes. One for each
/// file; not thread-safe.</summary>
internal sealed class BoundedFilters(IFilterProvider filters) : IFilterProvider
{
    private const long Largest = 256L << 20;

    private long _unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(filters.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> plain) => [.. plain.Select(filter => new BoundedFilter(this, filter))];

    private void Count(long bytes)
    {
        _unpacked += bytes;
        if (_unpacked > Largest)
        {
            throw new InvalidDataException($"its streams unpack to more than {Largest >> 20} MiB");
        }
    }

    private sealed class BoundedFilter(BoundedFilters bounds, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter)
            {
                Measure(input);
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            bounds.Count(output.Length);
            return output;
        }

        // The library unpacks a stream at one go; only deflate grows a thousandfold, and it is measured first.
        private void Measure(Memory<byte> input)
        {
            try
            {
                using var stream = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
                var buffer = new byte[1 << 16];
                long length = 0;
                int count;
                while ((count = stream.Read(buffer)) > 0)
                {
                    length += count;
                    if (length + bounds._unpacked > Largest)
                    {
                        bounds.Count(length);
                    }
                }
            }
            catch (InvalidDataException) when (bounds._unpacked <= Largest)
            {
                // Broken streams are the library's to mend.
            }
        }
    }
}
