using System.Text;

namespace OnRecord.Interchange.Writing;

/// <summary>A file that is being written, in UTF-8 without a byte order mark.</summary>
internal sealed class OutputFile : IDisposable
{
    private const int Buffer = 1 << 16;

    private readonly HashingStream _bytes;
    private readonly Action<ExportedFile>? _closed;
    private StreamWriter? _text;
    private bool _isClosed;

    public OutputFile(string name, Stream below, Action<ExportedFile>? closed = null)
    {
        (Name, _bytes, _closed) = (name, new HashingStream(below), closed);
        Stream = new BufferedStream(_bytes, Buffer);
    }

    public string Name { get; }

    public Stream Stream { get; }

    /// <summary>For text, with line feeds; not to be mixed with <see cref="Stream"/>.</summary>
    public StreamWriter Text => _text ??= new StreamWriter(Stream, new UTF8Encoding(false), Buffer) { NewLine = "\n" };

    /// <summary>Records written so far; the format counts them.</summary>
    public long Rows { get; set; }

    /// <summary>Ends the file and reports it. A file that is only disposed of is not reported.</summary>
    public void Close()
    {
        _text?.Flush();
        Stream.Flush();
        var file = new ExportedFile(Name, 1, Rows, _bytes.Length, _bytes.Sha256());
        _isClosed = true;
        Stream.Dispose();
        _closed?.Invoke(file);
    }

    public void Dispose()
    {
        if (!_isClosed)
        {
            Stream.Dispose();
        }
    }
}
