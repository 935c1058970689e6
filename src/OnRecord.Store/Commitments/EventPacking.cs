using System.Runtime.InteropServices;
using System.Text;

namespace OnRecord.Store.Commitments;

/// <summary>Packs events that an actor takes part in into a row of <c>actor_event</c>: the texts, each once, and then the events by report, which
/// name texts by their numbers. All numbers are as .NET writes them in 7 bits.</summary>
internal sealed class EventPacking
{
    /// <summary>Stands for no text where one may be absent; the first text has number 1.</summary>
    public const int NoText = 0;

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<(Report Report, List<(int N, KeptEvent Event)> Events)> _reports = [];

    /// <param name="Told">Its day.</param>
    /// <param name="Seen">As of <see cref="PackedEvents.Head"/>, likewise <paramref name="IsSuperseded"/>.</param>
    public sealed record Report(long Number, long Text, string Told, string Seen, bool IsSuperseded);

    /// <summary>Events come by report and number.</summary>
    public void Add(Report report, int n, KeptEvent item)
    {
        if (_reports.Count == 0 || _reports[^1].Report != report)
        {
            _reports.Add((report, []));
        }

        _reports[^1].Events.Add((n, item));
    }

    public byte[] Write()
    {
        using var events = new MemoryStream();
        using (var writer = new BinaryWriter(events, Encoding.UTF8, leaveOpen: true))
        {
            WriteReports(writer);
        }

        using var all = new MemoryStream();
        using (var writer = new BinaryWriter(all, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write7BitEncodedInt(_texts.Count);
            foreach (var text in _texts.OrderBy(text => text.Value))
            {
                writer.Write(text.Key);
            }
        }

        events.WriteTo(all);
        return all.ToArray();
    }

    private void WriteReports(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_reports.Count);
        foreach (var (report, events) in _reports)
        {
            writer.Write7BitEncodedInt64(report.Number);
            writer.Write7BitEncodedInt64(report.Text);
            writer.Write7BitEncodedInt(Number(report.Told));
            writer.Write7BitEncodedInt(Number(report.Seen));
            writer.Write(report.IsSuperseded);
            writer.Write7BitEncodedInt(events.Count);
            foreach (var (n, item) in events)
            {
                writer.Write7BitEncodedInt(n);
                writer.Write7BitEncodedInt(Number(item.Type));
                var rest = Rest(item);
                writer.Write7BitEncodedInt(rest.Length);
                writer.Write(rest);
            }
        }
    }

    private byte[] Rest(KeptEvent item)
    {
        using var rest = new MemoryStream();
        using var writer = new BinaryWriter(rest);
        Perhaps(item.Mode);
        writer.Write7BitEncodedInt(Number(item.Cameo));
        writer.Write7BitEncodedInt(Number(item.Status));
        writer.Write7BitEncodedInt(Number(item.Polarity));
        Perhaps(item.Day);
        Perhaps(item.From);
        Perhaps(item.To);
        writer.Write(item.IsDeadline);
        Perhaps(item.Place);
        Known(item.Actors);
        Known(item.Recipients);
        Texts(item.Strangers);
        Texts(item.Words.Forms);
        writer.Flush();
        return rest.ToArray();

        void Perhaps(string? text) => writer.Write7BitEncodedInt(text is null ? NoText : Number(text));

        void Known(IReadOnlyList<long> actors)
        {
            writer.Write7BitEncodedInt(actors.Count);
            foreach (var actor in actors)
            {
                writer.Write7BitEncodedInt64(actor);
            }
        }

        void Texts(IReadOnlyList<string> texts)
        {
            writer.Write7BitEncodedInt(texts.Count);
            foreach (var text in texts)
            {
                writer.Write7BitEncodedInt(Number(text));
            }
        }
    }

    private int Number(string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, text, out var isKnown);
        return isKnown ? number : number = _texts.Count;
    }
}
