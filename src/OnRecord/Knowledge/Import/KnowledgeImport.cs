using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Import.Verbs;
using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Import;

/// <summary>Turns dictionaries of other systems into tables of one's own (docs/knowledge.md). Reads and writes line by line.</summary>
public static class KnowledgeImport
{
    public const string AgentColumns = "phrase\tplural\tsectors\tkind";
    public const string FrameColumns = "lemma\tpos\tconstruction\ttype\tmode\tcameo\tactor\trecipient";
    public const string ClassColumns = "class\tlemmas";

    /// <summary>An actor dictionary of PETRARCH, TABARI or Phoenix, to rows of actors.</summary>
    public static void PetrarchActors(TextReader dictionary, string source, TextWriter table, ImportReport report)
    {
        var known = KnowledgeBase.LoadEmbedded();
        Start(table, ActorRow.Columns, source);
        new PetrarchActors(known, CameoChunks.Load(Vocabulary(known)), PersonNames.Load(), report, row => table.Write(row.ToLine(source) + "\n")).Read(dictionary);
    }

    /// <summary>An agent dictionary of PETRARCH, to rows of agents.</summary>
    public static void PetrarchAgents(TextReader dictionary, string source, TextWriter table, ImportReport report)
    {
        Start(table, AgentColumns, source);
        new PetrarchAgents(CameoChunks.Load(Vocabulary(KnowledgeBase.LoadEmbedded())), Nouns(), report, row => table.Write(row + "\n")).Read(dictionary);
    }

    /// <summary>A verb dictionary of PETRARCH 1 or 2, to frames and the noun classes that they name.</summary>
    public static void PetrarchVerbs(TextReader dictionary, string source, TextWriter table, TextWriter classes, ImportReport report)
    {
        Start(table, FrameColumns, source);
        Start(classes, ClassColumns, source);
        var lexicon = EventLexicon.LoadEmbedded();
        var vocabulary = PatternVocabulary.Load(lexicon, Nouns().Keys);
        new PetrarchVerbs(lexicon.Ontology, vocabulary, report, row => table.Write(row + "\n"), row => classes.Write(row + "\n")).Read(dictionary);
    }

    /// <summary>An extract of Wikidata, to rows of actors.</summary>
    /// <param name="open">Opens the file; it is read three times.</param>
    public static void Wikidata(Func<TextReader> open, string source, TextWriter table, ImportReport report)
    {
        var known = KnowledgeBase.LoadEmbedded();
        var vocabulary = Vocabulary(known);
        Start(table, ActorRow.Columns, source);
        new WikidataExtract(WikidataTables.Load(known, vocabulary), vocabulary, report, row => table.Write(row.ToLine(source) + "\n")).Read(open);
    }

    private static void Start(TextWriter table, string columns, string source) =>
        table.Write($"# Imported from {source} by `onrecord knowledge import`; its licence is that of the source.\n{columns}\n");

    private static Dictionary<string, string> Nouns() =>
        TsvTable.Load("data/lexicon/nominals.tsv", "noun", "kind", "gender").Rows.ToDictionary(row => row.Text("noun"), row => row.Text("kind"), StringComparer.Ordinal);

    private static ActorVocabulary Vocabulary(KnowledgeBase known) =>
        ActorVocabulary.Read(ActorVocabulary.ReadSectors(), known.Countries.All.Select(country => country.Iso3));
}
