using OnRecord.Language;
using OnRecord.Language.Lemmatizing;
using OnRecord.Language.Neural;
using OnRecord.Language.Tokenizing;
using OnRecord.Training.Lemmatizing;
using OnRecord.Training.Neural;
using OnRecord.Training.Tokenizing;

namespace OnRecord.Training;

/// <summary>Trains every part of the language model and writes it as one file. Interrupted, it goes on from the last
/// epoch when run again with the same options.</summary>
public sealed class LanguageTrainer(TrainingOptions options, TimeProvider clock, Action<string> progress)
{
    /// <exception cref="FileNotFoundException">A corpus is missing.</exception>
    /// <exception cref="InvalidDataException">A checkpoint of other options lies beside the model.</exception>
    public void Run(CancellationToken cancellation)
    {
        var corpora = Corpora.Read(options.DataFolder);
        var model = new ModelFileWriter();
        progress("tokenizer");
        var tokenizer = TokenizerTrainer.Train(corpora.Treebanks, options.Seed);
        model.Add(TokenizerModel.Section, tokenizer.Write);
        progress("lemmatizer and features");
        model.Add(LemmatizerModel.Section, LemmatizerTrainer.Train(corpora.Treebanks.SelectMany(treebank => treebank)).Write);
        model.Add(FeatsModel.Section, FeatsTrainer.Train(corpora.Treebanks.SelectMany(treebank => treebank)).Write);
        var gazetteer = options.Without == LanguagePart.KnownNames ? new Gazetteer.Builder(new HashSet<string>()).Build() : GazetteerBuilder.Build(corpora.Sentences);
        model.Add(Gazetteer.Section, gazetteer.Write);
        progress("plain text");
        var data = new TrainingData(corpora.Sentences, PlainText.Read(options.DataFolder, new Tokenizer(tokenizer)), gazetteer, new NameReplacer(KnownNames.Read()), options.Network.Pieces);
        var training = new StagedTraining(options, data, clock, progress, cancellation);
        var weights = training.Run();
        model.Add("vocabulary", data.Vocabulary.Write);
        model.Add(TagPairs.Section, data.TagPairs.Write);
        model.Add("network", weights.Write);
        Write(model);
        training.Finish();
    }

    /// <summary>Makes one part of the model at the path anew; the rest stays as it is, to the byte.</summary>
    /// <exception cref="FileNotFoundException">A corpus or the model is missing.</exception>
    /// <exception cref="InvalidDataException">Not a language model.</exception>
    public void Renew(RenewedPart part)
    {
        var model = ModelFile.Parse(File.ReadAllBytes(options.ModelPath), options.ModelPath);
        var corpora = Corpora.Read(options.DataFolder);
        var (section, write) = part == RenewedPart.Tokenizer
            ? (TokenizerModel.Section, (Action<BinaryWriter>)TokenizerTrainer.Train(corpora.Treebanks, options.Seed).Write)
            : (Gazetteer.Section, GazetteerBuilder.Build(corpora.Sentences).Write);
        var renewed = new ModelFileWriter();
        foreach (var name in model.Names)
        {
            if (name == section)
            {
                renewed.Add(name, write);
            }
            else
            {
                renewed.Add(name, model[name].ToArray());
            }
        }

        Write(renewed);
    }

    // Aside and renamed, so that a crash leaves the model that was there.
    private void Write(ModelFileWriter model)
    {
        var aside = options.ModelPath + ".new";
        using (var file = File.Create(aside))
        {
            model.WriteTo(file);
        }

        File.Move(aside, options.ModelPath, overwrite: true);
    }
}
