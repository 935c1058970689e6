using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace OnRecord.Reading.Forms;

/// <summary>Unpacks the gzip members of a file one after the other (RFC 1952) and knows where each starts in it, so that a
/// broken one can be named and passed. The library's own reader of gzip hides the members and stops at the first broken
/// one.</summary>
internal sealed class GzipMembers(ByteSource packed) : ByteSource
{
    private const int TrailerLength = 8;

    private readonly Queue<(long At, long Packed)> _starts = new();
    private readonly Crc32 _checksum = new();
    private (long At, long Packed) _current;
    private DeflateStream? _inflater;
    private PackedStream? _feed;
    private long _length;
    private int _members;

    public override bool IsCompressed => true;

    public override int Members => _members;

    /// <summary>The member that the window's start lies in, and how far in unless it is its first byte.</summary>
    public override string Place
    {
        get
        {
            while (_starts.TryPeek(out var next) && next.At <= Position)
            {
                _current = _starts.Dequeue();
            }

            return Position == _current.At ? $"byte {_current.Packed}" : $"byte {_current.Packed}, unpacked byte {Position - _current.At} of it";
        }
    }

    public override bool Recover()
    {
        Drop();
        EndMember();
        while (packed.Ensure(GzipHeader.ShortestLength))
        {
            if (GzipHeader.IsLikely(packed.Window))
            {
                return true;
            }

            var next = packed.Window[1..].IndexOf(GzipHeader.Magic);
            packed.Advance(next < 0 ? packed.Window.Length - GzipHeader.Magic.Length + 1 : next + 1);
        }

        packed.Advance(packed.Window.Length);
        return false;
    }

    public override void Dispose()
    {
        EndMember();
        packed.Dispose();
    }

    protected override int Fill(Span<byte> free, long at)
    {
        while (true)
        {
            if (_inflater is null && !StartMember(at))
            {
                return 0;
            }

            var count = _inflater!.Read(free);
            if (count > 0)
            {
                _checksum.Append(free[..count]);
                _length += count;
                return count;
            }

            CheckTrailer();
            EndMember();
        }
    }

    private bool StartMember(long at)
    {
        // Tapes and some writers pad with zeros.
        while (packed.Ensure(1) && packed.Window[0] == 0)
        {
            var zeros = packed.Window.IndexOfAnyExcept((byte)0);
            packed.Advance(zeros < 0 ? packed.Window.Length : zeros);
        }

        if (!packed.Ensure(1))
        {
            return false;
        }

        var start = packed.Origin + packed.Position;
        _starts.Enqueue((at, start));
        _members++;
        _checksum.Reset();
        _length = 0;
        GzipHeader.Skip(packed);
        _feed = new PackedStream(packed);
        _inflater = new DeflateStream(_feed, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    /// <summary>The inflater reads beyond the end of its data and does not say how far; the end is where the checksum and the
    /// length stand that belong to what came out.</summary>
    private void CheckTrailer()
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_length);
        packed.Ensure(_feed!.Pending + TrailerLength);
        var at = packed.Window[..Math.Min(packed.Window.Length, _feed.Pending + TrailerLength)].IndexOf(trailer);
        if (at < 0)
        {
            throw new InvalidDataException(packed.Window.Length < _feed.Pending + TrailerLength ? "it breaks off, or its checksum does not match" : "its checksum does not match");
        }

        packed.Advance(at + TrailerLength);
        _feed.Pending = 0;
    }

    private void EndMember()
    {
        _inflater?.Dispose();
        (_inflater, _feed) = (null, null);
    }
}
