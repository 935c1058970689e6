using OnRecord.Cli.Fetching;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Records.Adding;
using OnRecord.Cluster.Slices;
using OnRecord.Reading;
using OnRecord.Reading.Archives;

namespace OnRecord.Cli.Clusters;

/// <summary>Cuts inputs into slices of about one size, in the order in which <c>add</c> would read them. Large archives and files of lines are
/// cut within, small files are put together.</summary>
/// <param name="size">Bytes of a slice, about.</param>
/// <param name="mostFiles">Files of a slice.</param>
internal sealed class InputSlices(long size, int mostFiles)
{
    private const int Head = 1 << 12;

    private readonly List<string> _files = [];
    private long _bytes;

    /// <exception cref="ReadingException">A file cannot be opened.</exception>
    public IEnumerable<Slice> Of(AddPaths paths)
    {
        foreach (var file in paths.Files)
        {
            var bytes = AddPaths.SizeOf(file) ?? 0;
            if (!Fetcher.IsAddress(file) && bytes > size && Within(file, bytes) is { Count: > 1 } stretches)
            {
                foreach (var slice in Together().Concat(stretches))
                {
                    yield return slice;
                }

                continue;
            }

            if (_files.Count == mostFiles || (_files.Count > 0 && _bytes + bytes > size))
            {
                yield return Together().Single();
            }

            _files.Add(file);
            _bytes += bytes;
        }

        foreach (var slice in Together())
        {
            yield return slice;
        }
    }

    private IEnumerable<Slice> Together()
    {
        if (_files.Count > 0)
        {
            var slice = Slice.OfFiles([.. _files], _bytes);
            _files.Clear();
            _bytes = 0;
            yield return slice;
        }
    }

    /// <summary>Null for a file that has to be read as a whole.</summary>
    private List<Slice>? Within(string file, long bytes)
    {
        var head = new byte[Head];
        using (var stream = InputFile.Bytes(file))
        {
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }

        if (ArchiveCuts.IsArchive(head))
        {
            using var archive = InputFile.Bytes(file);
            return Stretches(SliceForm.Archive, [.. ArchiveCuts.Of(archive, size).Select(at => (at, 1))]);
        }

        if (InputItem.IsOfLines(file))
        {
            using var lines = InputFile.Bytes(file);
            return Stretches(SliceForm.Lines, LineCuts.Of(lines, size));
        }

        return null;

        List<Slice> Stretches(SliceForm form, IReadOnlyList<(long At, int Line)> cuts) =>
            [.. cuts.Select((cut, i) => (cut.At, cut.Line, End: i + 1 < cuts.Count ? cuts[i + 1].At : bytes)).Select(cut => new Slice(form, [file], cut.At, cut.End, cut.Line, cut.End - cut.At))];
    }
}
