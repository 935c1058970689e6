using System.Text;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Commitments;

/// <summary>What tracking needs of an event, as the record keeps it in one row: to follow what an actor announced, thousands of events are
/// looked at.</summary>
/// <param name="Day">Null where neither the event nor its report has one.</param>
/// <param name="Actors">Numbers of those that are known across reports, before anyone joined actors; likewise <paramref name="Recipients"/>.</param>
/// <param name="Strangers">As of <see cref="TrackedEvent.Strangers"/>.</param>
internal sealed record KeptEvent(
    string Type, string? Mode, string Cameo, string Status, string Polarity, string? Day, string? From, string? To, bool IsDeadline, string? Place,
    IReadOnlyList<long> Actors, IReadOnlyList<long> Recipients, IReadOnlyList<string> Strangers, PassageWords Words)
{
    /// <summary>Numbers as .NET writes them in 7 bits; of what may be absent, first how many there are.</summary>
    public byte[] Write()
    {
        using var all = new MemoryStream();
        using var writer = new BinaryWriter(all, Encoding.UTF8);
        writer.Write(Type);
        Perhaps(Mode);
        writer.Write(Cameo);
        writer.Write(Status);
        writer.Write(Polarity);
        Perhaps(Day);
        Perhaps(From);
        Perhaps(To);
        writer.Write(IsDeadline);
        Perhaps(Place);
        Many(Actors, writer.Write7BitEncodedInt64);
        Many(Recipients, writer.Write7BitEncodedInt64);
        Many(Strangers, writer.Write);
        writer.Write(Words.Written);
        writer.Flush();
        return all.ToArray();

        void Perhaps(string? text) => Many<string>(text is null ? [] : [text], writer.Write);

        void Many<T>(IReadOnlyList<T> values, Action<T> write)
        {
            writer.Write7BitEncodedInt(values.Count);
            foreach (var value in values)
            {
                write(value);
            }
        }
    }

    /// <param name="strings">Whose strings the texts are.</param>
    public static KeptEvent Read(byte[] written, StringPool strings)
    {
        var kept = new KeptBytes(written);
        return new KeptEvent(
            strings.Of(kept.Text()), Perhaps(ref kept), strings.Of(kept.Text()), strings.Of(kept.Text()), strings.Of(kept.Text()), Perhaps(ref kept), Perhaps(ref kept), Perhaps(ref kept), kept.Number() != 0, Perhaps(ref kept),
            Taking(ref kept), Taking(ref kept), Names(ref kept), PassageWords.Read(kept.String()));

        string? Perhaps(ref KeptBytes bytes) => bytes.Number() == 0 ? null : strings.Of(bytes.Text());

        static long[] Taking(ref KeptBytes bytes)
        {
            var taking = new long[bytes.Number()];
            foreach (ref var one in taking.AsSpan())
            {
                one = bytes.Number();
            }

            return taking;
        }

        string[] Names(ref KeptBytes bytes)
        {
            var names = new string[bytes.Number()];
            foreach (ref var name in names.AsSpan())
            {
                name = strings.Of(bytes.Text());
            }

            return names;
        }
    }
}
