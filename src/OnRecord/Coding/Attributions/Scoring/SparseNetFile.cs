namespace OnRecord.Coding.Attributions.Scoring;

/// <summary>Storage of <see cref="SparseNet"/>: rows as signed bytes with a scale of their own, little endian.</summary>
internal static class SparseNetFile
{
    public static void Write(BinaryWriter writer, ReadOnlySpan<uint> codes, ReadOnlySpan<float> weights, ReadOnlySpan<float> output)
    {
        writer.Write(output.Length);
        writer.Write(codes.Length);
        foreach (var weight in output)
        {
            writer.Write(weight);
        }

        foreach (var code in codes)
        {
            writer.Write(code);
        }

        for (var row = 0; row <= codes.Length; row++)
        {
            WriteRow(writer, weights.Slice(row * output.Length, output.Length));
        }
    }

    /// <exception cref="InvalidDataException">The numbers cannot be those of a model.</exception>
    public static SparseNet Read(BinaryReader reader)
    {
        var (stride, count) = (reader.ReadInt32(), reader.ReadInt32());
        if (stride is < 8 or > 256 || stride % 8 != 0 || count is < 0 or > 4_000_000)
        {
            throw new InvalidDataException($"attribution model: {count} rows of {stride}, expected at most 4,000,000 rows of a multiple of 8 up to 256");
        }

        var output = new float[stride];
        for (var i = 0; i < stride; i++)
        {
            output[i] = reader.ReadSingle();
        }

        var codes = new uint[count];
        for (var i = 0; i < count; i++)
        {
            codes[i] = reader.ReadUInt32();
        }

        var weights = new float[(count + 1) * stride];
        for (var row = 0; row <= count; row++)
        {
            ReadRow(reader, weights.AsSpan(row * stride, stride));
        }

        return new SparseNet(codes, weights, output);
    }

    private static void WriteRow(BinaryWriter writer, ReadOnlySpan<float> row)
    {
        var hidden = row[..^1];
        var largest = 0f;
        foreach (var weight in hidden)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        var scale = largest / 127;
        writer.Write((Half)scale);
        writer.Write((Half)row[^1]);
        var stored = (float)(Half)scale;
        foreach (var weight in hidden)
        {
            writer.Write((sbyte)(stored == 0 ? 0 : Math.Clamp(MathF.Round(weight / stored), -127, 127)));
        }
    }

    private static void ReadRow(BinaryReader reader, Span<float> row)
    {
        var scale = (float)reader.ReadHalf();
        row[^1] = (float)reader.ReadHalf();
        for (var i = 0; i < row.Length - 1; i++)
        {
            row[i] = reader.ReadSByte() * scale;
        }
    }
}
