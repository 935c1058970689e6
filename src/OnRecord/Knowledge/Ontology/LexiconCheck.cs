using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>Checks a file of a lexicon against the ontology that comes with the engine: YAML of the user's own, or a table in the
/// form of one of the engine's.</summary>
public static class LexiconCheck
{
    /// <summary>What the file holds, in words.</summary>
    /// <exception cref="DataException">The file is faulty or none of the known forms; the message lists every fault by line.</exception>
    public static string Check(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        if (!file.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
        {
            var extension = OntologyExtension.Read(file, text);
            return $"{extension.Types.Count} types, {extension.Classes.Count} classes, {extension.FrameCount} frames";
        }

        var known = EventLexicon.LoadEmbedded();
        return Header(text) switch
        {
            "lemma\tpos\tconstruction\ttype\tmode\tcameo\tactor\trecipient" => $"{FrameLexicon.Read(file, text, known.Ontology, known.Classes).Count} frames",
            "lemma\tpos\tcomplement\toperator" => $"{OperatorLexicon.Read(file, text, known.Classes, known.Composition).All.Count()} operators",
            "class\tlemmas" => $"{NounClasses.Read(file, text).All.Count()} nouns in classes",
            "operator\tinner\ttype\tmode\tcameo" => $"{Composition.Read(file, text, known.Ontology).Operators.Count} operators",
            "context\tlemmas" => Named(ContextLexicon.Read(file, text, known.Ontology), "contexts"),
            "context\ttypes\tactors\trecipients\tsides" => $"{ContextSigns.Read(file, text, known.Ontology).Count} signs of contexts",
            "type\tmode\tlemmas" => Named(ModeLexicon.Read(file, text, known.Ontology), "modes"),
            var header => throw new DataException($"{file}:1: header '{header.Replace('\t', ' ')}', expected that of frames, operators, classes, composition, contexts or modes"),
        };
    }

    private static string Named(object read, string what) => read is null ? "" : what;

    private static string Header(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && line[0] != '#')
            {
                return line.ToString();
            }
        }

        return "";
    }
}
