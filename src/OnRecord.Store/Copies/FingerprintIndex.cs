using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Copies;

/// <summary>By which texts have a fingerprint. Fingerprints lie all over the index, so that a page would be written for each; those of the last
/// texts wait in memory, and in one row for each text, until there are so many that a page takes several. Not thread-safe.</summary>
internal sealed class FingerprintIndex(DbConnection connection, Dialect dialect) : IDisposable
{
    // Of a record of a million texts a thirtieth, so that a page of the index takes some ten; of a small one what is read in a twentieth of
    // a second when a writer begins.
    private const int FewestToFold = 16_384;
    private const int PartToFold = 32;

    private readonly Statement _first = new(connection, "SELECT min(n) FROM fingerprint_waiting", 0);
    private readonly Statement _last = new(connection, "SELECT max(n) FROM fingerprint_waiting", 0);
    private readonly Statement _later = new(connection, "SELECT text_id, hashes FROM fingerprint_waiting WHERE n > @p0 ORDER BY n", 1);
    private readonly Statement _wait = Statement.Insert(connection, "fingerprint_waiting", "text_id hashes", "RETURNING n");

    // By fingerprint the place, from 1, of the last text that has it; by place the text, and the place of the one before.
    private readonly Dictionary<int, int> _places = [];
    private readonly List<(long Text, int Before)> _waiting = [];
    private int _texts;
    private long _latest;
    private long? _firstRow;
    private long _lastRow;

    /// <summary>At the beginning of each transaction: takes in what other writers have added or folded since.</summary>
    public void Refresh()
    {
        var first = _first.Scalar() as long?;
        if (first != _firstRow)
        {
            Forget();
            _firstRow = first;
        }

        var last = _last.Scalar() as long? ?? 0;
        if (last > _lastRow)
        {
            foreach (var (text, hashes) in _later.All(row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), _lastRow))
            {
                Take(text, MemoryMarshal.Cast<byte, int>(hashes));
            }

            _lastRow = last;
        }
    }

    /// <summary>The texts that have each of some fingerprints.</summary>
    public ILookup<int, long> Of(int[] prints)
    {
        var sql = $"SELECT hash, text_id FROM text_fingerprint WHERE hash IN ({string.Join(", ", prints.Select(print => print.ToString(CultureInfo.InvariantCulture)))})";
        var found = connection.All(sql, row => (Hash: row.GetInt32(0), Text: row.GetInt64(1)));
        foreach (var print in prints)
        {
            for (var place = _places.GetValueOrDefault(print); place > 0; place = _waiting[place - 1].Before)
            {
                found.Add((print, _waiting[place - 1].Text));
            }
        }

        return found.ToLookup(row => row.Hash, row => row.Text);
    }

    public void Add(long text, int[] prints)
    {
        if (prints.Length > 0)
        {
            _lastRow = _wait.Number(text, MemoryMarshal.AsBytes<int>(prints).ToArray());
            _firstRow ??= _lastRow;
            Take(text, prints);
        }
    }

    /// <summary>Puts what waits into the index, once it is enough.</summary>
    public void FoldIfDue()
    {
        if (_texts >= Math.Max(FewestToFold, _latest / PartToFold))
        {
            Fold();
        }
    }

    /// <summary>Puts what waits into the index, in its order.</summary>
    public void Fold()
    {
        var rows = new List<(int Hash, long Text)>(_waiting.Count);
        foreach (var (print, last) in _places)
        {
            for (var place = last; place > 0; place = _waiting[place - 1].Before)
            {
                rows.Add((print, _waiting[place - 1].Text));
            }
        }

        rows.Sort();
        using (var index = dialect.Rows(connection, "text_fingerprint", "hash text_id"))
        {
            rows.ForEach(row => index.Add(row.Hash, row.Text));
            index.Flush();
        }

        connection.Run("DELETE FROM fingerprint_waiting");
        Forget();
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _first, _last, _later, _wait })
        {
            statement.Dispose();
        }
    }

    private void Take(long text, ReadOnlySpan<int> prints)
    {
        foreach (var print in prints)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, print, out _);
            _waiting.Add((text, place));
            place = _waiting.Count;
        }

        _texts++;
        _latest = text;
    }

    private void Forget()
    {
        _places.Clear();
        _waiting.Clear();
        (_texts, _firstRow, _lastRow) = (0, null, 0);
    }
}
