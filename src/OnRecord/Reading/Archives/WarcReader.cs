using OnRecord.Reading.Forms;

namespace OnRecord.Reading.Archives;

/// <summary>A record of the archive, or why there is none at a place.</summary>
internal readonly record struct WarcResult(WarcRecord? Record, ReadingException? Fault);

/// <summary>Reads an archive record by record. After a broken record it goes on at the next line that starts one. Not
/// thread-safe.</summary>
internal sealed class WarcReader(ReportSource source)
{
    private const int LongestHeader = 1 << 16;
    private const int LargestRecord = 64 << 20;

    private readonly ByteSource _bytes = source.Bytes;

    private static ReadOnlySpan<byte> Start => "\r\n\r\nWARC/1."u8;
    private bool _isLost;

    /// <summary>What is wrong with the bytes after the record that was read last.</summary>
    private InvalidDataException? _ahead;

    /// <summary>Null at the end of the archive. A stretch of broken records is named once, at its start.</summary>
    public WarcResult? Next()
    {
        while (true)
        {
            string? place = null;
            try
            {
                if (_ahead is { } ahead)
                {
                    _ahead = null;
                    throw ahead;
                }

                if (_isLost ? !FindRecord() : !PassBlankLines())
                {
                    return null;
                }

                place = _bytes.Place;
                var record = Read(place);
                _isLost = false;
                return new WarcResult(record, null);
            }
            catch (TooLargeException large)
            {
                _isLost = false;
                return Fault(place!, large);
            }
            catch (Exception broken) when (broken is BrokenRecordException or InvalidDataException)
            {
                var isKnown = _isLost;
                _isLost = true;
                place ??= _bytes.Place;
                var goesOn = Recover(broken);
                if (!isKnown)
                {
                    return Fault(place, broken);
                }

                if (!goesOn)
                {
                    return null;
                }
            }
        }
    }

    private WarcResult Fault(string place, Exception cause) =>
        new(null, new ReadingException(source.Name, $"the record cannot be read: {cause.Message}", "the archive was read on after it", place, cause));

    private bool Recover(Exception broken)
    {
        if (broken is BrokenRecordException)
        {
            return true;
        }

        try
        {
            return _bytes.Recover();
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private bool PassBlankLines()
    {
        while (_bytes.Ensure(1))
        {
            var text = _bytes.Window.IndexOfAnyExcept("\r\n"u8);
            _bytes.Advance(text < 0 ? _bytes.Window.Length : text);
            if (text >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // Passes lines until one starts a record; the window always starts a line.
    private bool FindRecord()
    {
        var start = "WARC/1."u8;
        while (_bytes.Ensure(1))
        {
            _bytes.Ensure(start.Length);
            if (_bytes.Window.StartsWith(start))
            {
                return true;
            }

            var end = _bytes.Window.IndexOf((byte)'\n');
            _bytes.Advance(end < 0 ? _bytes.Window.Length : end + 1);
        }

        return false;
    }

    private WarcRecord Read(string place)
    {
        var member = _bytes.Members;
        var header = Header();
        var fields = HeaderFields.Parse(header);
        if (!long.TryParse(fields.First("Content-Length"), out var length) || length < 0)
        {
            throw new BrokenRecordException("it gives no length");
        }

        var content = Content(length, member);
        PassEnd(member);
        return new WarcRecord(place, fields, content);
    }

    private byte[] Header()
    {
        var seen = 0;
        if (!_bytes.Ensure(5) || !_bytes.Window.StartsWith("WARC/"u8))
        {
            PassLine();
            throw new BrokenRecordException("no record starts here");
        }

        while (true)
        {
            var end = EndOfHeader(_bytes.Window[seen..], out var blank);
            if (end >= 0)
            {
                var header = _bytes.Window[..(seen + end)].ToArray();
                _bytes.Advance(seen + end + blank);
                return header;
            }

            seen = Math.Max(0, _bytes.Window.Length - 3);
            if (_bytes.Window.Length > LongestHeader || !_bytes.Grow())
            {
                PassLine();
                throw new BrokenRecordException("its header has no end");
            }
        }
    }

    private static int EndOfHeader(ReadOnlySpan<byte> bytes, out int blank)
    {
        bytes = bytes[..Math.Min(bytes.Length, LongestHeader)];
        var strict = bytes.IndexOf("\r\n\r\n"u8);
        var loose = (strict < 0 ? bytes : bytes[..strict]).IndexOf("\n\n"u8);
        var isStrict = strict >= 0 && loose < 0;
        blank = isStrict ? 4 : 2;
        return isStrict ? strict : loose;
    }

    private void PassLine()
    {
        var end = _bytes.Window.IndexOf((byte)'\n');
        _bytes.Advance(end < 0 ? _bytes.Window.Length : end + 1);
    }

    private byte[] Content(long length, int member)
    {
        // One record to a member is how archives are packed; a length that reaches into the next member is wrong.
        var isAlone = _bytes.IsCompressed && member == _bytes.Members;
        if (length > LargestRecord)
        {
            Pass(length, null, isAlone, member);
            PassEnd(member);
            throw new TooLargeException($"it has {length:N0} bytes, more than the {LargestRecord >> 20} MiB of the largest that is read");
        }

        using var content = new MemoryStream();
        Pass(length, content, isAlone, member);
        return content.ToArray();
    }

    private void Pass(long length, MemoryStream? content, bool isAlone, int member)
    {
        while (length > 0)
        {
            if (_bytes.Window.IsEmpty && !_bytes.Grow())
            {
                throw new BrokenRecordException("the archive breaks off in it");
            }

            if (isAlone && _bytes.Members > member)
            {
                throw new BrokenRecordException("it is shorter than its length says");
            }

            // The next record within this one: its length is wrong. Far apart ends of a window cannot hide that.
            _bytes.Ensure(Start.Length);
            var next = _bytes.Window.IndexOf(Start);
            if (next >= 0 && next < length)
            {
                _bytes.Advance(next + 4);
                throw new BrokenRecordException("it is shorter than its length says");
            }

            var safe = _bytes.Window.Length >= length ? _bytes.Window.Length : Math.Max(1, _bytes.Window.Length - Start.Length + 1);
            var part = (int)Math.Min(length, safe);
            content?.Write(_bytes.Window[..part]);
            _bytes.Advance(part);
            length -= part;
        }
    }

    // Two line ends close a record; a look beyond them has the checksum of a packed one checked. What is wrong with the next
    // member is not held against this record.
    private void PassEnd(int member)
    {
        try
        {
            while (_bytes.Window.Length < 4 && _bytes.Grow() && _bytes.Members == member)
            {
            }

            var blank = _bytes.Window.IndexOfAnyExcept("\r\n"u8);
            if (blank == 0 && _bytes.Members == member)
            {
                throw new BrokenRecordException("it is longer than its length says");
            }

            _bytes.Advance(Math.Min(blank < 0 ? _bytes.Window.Length : blank, 4));
            _bytes.Ensure(1);
        }
        catch (InvalidDataException fault) when (_bytes.Members > member)
        {
            _ahead = fault;
        }
    }

    /// <summary>The record is wrong, and the bytes after it can be read.</summary>
    private sealed class BrokenRecordException(string problem) : IOException(problem);

    private sealed class TooLargeException(string problem) : IOException(problem);
}
