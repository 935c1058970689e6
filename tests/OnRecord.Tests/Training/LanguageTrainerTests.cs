using System.IO.Compression;
using System.Text;
using OnRecord.Language;
using OnRecord.Tests.House;
using OnRecord.Training;

namespace OnRecord.Tests.Training;

public sealed class LanguageTrainerTests : IDisposable
{
    private const string Sentence = "1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\tNER=O\n2\tfailed\tfail\tVERB\tVBD\t_\t0\troot\t_\tNER=O\n\n";

    private static readonly string[] Corpora =
        ["ud/en_ewt-train", "ud/en_gum_nonnc-train", "ner/uner-train", "ner/wikigold", "ner/politics-train"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-train");

    [Theory]
    [InlineData(RenewedPart.KnownNames, "gazetteer")]
    [InlineData(RenewedPart.Tokenizer, "tokenizer")]
    public void Renew_OnePart_ChangesItAndLeavesTheRest(RenewedPart part, string section)
    {
        foreach (var corpus in Corpora)
        {
            var path = Path.Combine(_folder.FullName, corpus + ".conllu.gz");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new GZipStream(File.Create(path), CompressionLevel.Fastest);
            file.Write(Encoding.UTF8.GetBytes(Sentence));
        }

        var model = Path.Combine(_folder.FullName, "language.bin");
        File.Copy(Path.Combine(Repository.Root, "models", "language.bin"), model);
        var before = ModelFile.Parse(File.ReadAllBytes(model), model);

        new LanguageTrainer(new TrainingOptions(_folder.FullName, model), TimeProvider.System, _ => { }).Renew(part);

        var after = ModelFile.Parse(File.ReadAllBytes(model), model);
        Assert.Equal(before.Names, after.Names);
        Assert.Equal([section], before.Names.Where(name => !before[name].Span.SequenceEqual(after[name].Span)));
        Assert.NotNull(LanguageModel.Load(model));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
