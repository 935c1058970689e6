using System.Reflection;
using System.Text;
using OnRecord.Coding.Attributions.Scoring;

namespace OnRecord.Coding.Attributions;

/// <summary>The trained models of attribution: which words are cues, how far a cue reaches, its source, its content.
/// Immutable, thread-safe.</summary>
/// <param name="Threshold">A token is a cue from this probability on; chosen on PolNeAR's development articles.</param>
internal sealed record AttributionModel(SparseNet Cue, SparseNet CueSpan, SparseNet Source, SparseNet Content, float Threshold)
{
    public const string Resource = "models/attribution.bin";

    /// <summary>Changes whenever the meaning of features or the layout does.</summary>
    public const int Version = 1;

    private static readonly byte[] Magic = "ORAT"u8.ToArray();

    /// <exception cref="InvalidDataException">The file is not an attribution model of this version.</exception>
    public static AttributionModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) || reader.ReadInt32() != Version)
            {
                throw new InvalidDataException($"attribution model: not a file of version {Version}; train it again");
            }

            var threshold = reader.ReadSingle();
            return new AttributionModel(
                SparseNetFile.Read(reader), SparseNetFile.Read(reader), SparseNetFile.Read(reader), SparseNetFile.Read(reader), threshold);
        }
        catch (EndOfStreamException fault)
        {
            throw new InvalidDataException("attribution model: the file is cut short; train it again", fault);
        }
    }

    /// <exception cref="InvalidOperationException">The engine was built without a model.</exception>
    public static AttributionModel LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded; build with the trained model in models/");
        return Read(stream);
    }

    public static void WriteHeader(BinaryWriter writer, float threshold)
    {
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(threshold);
    }
}
