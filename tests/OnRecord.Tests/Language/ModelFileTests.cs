using OnRecord.Language;

namespace OnRecord.Tests.Language;

public sealed class ModelFileTests
{
    private static byte[] Sample()
    {
        var writer = new ModelFileWriter();
        writer.Add("numbers", section => { section.Write(7); section.Write(2.5f); });
        writer.Add("słowa", "abc"u8.ToArray());
        writer.Add("empty", []);
        var stream = new MemoryStream();
        writer.WriteTo(stream);
        return stream.ToArray();
    }

    [Fact]
    public void Load_WhatWasWritten_GivesEverySection()
    {
        var model = ModelFile.Load(new MemoryStream(Sample()), "m.bin");

        Assert.Equal(["numbers", "słowa", "empty"], model.Names);
        Assert.Equal((7, 2.5f), model.Read("numbers", reader => (reader.ReadInt32(), reader.ReadSingle())));
        Assert.Equal("abc"u8.ToArray(), model["słowa"].ToArray());
        Assert.True(model["empty"].IsEmpty);
    }

    [Fact]
    public void WriteTo_EverySection_StartsAligned() =>
        Assert.Equal("abc"u8.ToArray(), Sample().AsSpan(2 * ModelFile.Alignment + ModelFile.Alignment, 3).ToArray());

    [Fact]
    public void Parse_CutAnywhere_IsRefused()
    {
        var bytes = Sample();
        for (var length = 0; length < bytes.Length - 1; length++)
        {
            Assert.Throws<InvalidDataException>(() => Whole(bytes[..length]));
        }

        static void Whole(byte[] bytes) => ModelFile.Parse(bytes, "m.bin");
    }

    [Fact]
    public void Parse_AnotherKindOfFile_SaysSo() => Assert.Contains(
        "m.bin: not an OnRecord model",
        Assert.Throws<InvalidDataException>(() => ModelFile.Parse("PK\u0003\u0004 and more"u8.ToArray(), "m.bin")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Parse_AnotherVersion_SaysSo()
    {
        var bytes = Sample();
        bytes[8] = 99;
        Assert.Contains("format 99", Assert.Throws<InvalidDataException>(() => ModelFile.Parse(bytes, "m.bin")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SectionNotReadToItsEnd_IsRefused()
    {
        var model = ModelFile.Parse(Sample(), "m.bin");

        Assert.Throws<InvalidDataException>(() => model.Read("numbers", reader => reader.ReadInt32()));
        Assert.Throws<InvalidDataException>(() => model.Read("numbers", reader => reader.ReadBytes(8).Length + reader.ReadInt32()));
        Assert.Throws<InvalidDataException>(() => model["none"]);
    }

    [Fact]
    public void AddAll_ExceptOne_LeavesItOut()
    {
        var writer = new ModelFileWriter();
        writer.AddAll(ModelFile.Parse(Sample(), "m.bin"), "numbers");
        var stream = new MemoryStream();
        writer.WriteTo(stream);

        Assert.Equal(["słowa", "empty"], ModelFile.Parse(stream.ToArray(), "m.bin").Names);
    }
}
