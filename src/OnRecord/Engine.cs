using OnRecord.Coding;
using OnRecord.Coding.Attributions;
using OnRecord.Coding.Confidence;
using OnRecord.Coding.Entities;
using OnRecord.Coding.Entities.Coreference;
using OnRecord.Coding.Events;
using OnRecord.Coding.Events.Counting;
using OnRecord.Coding.Explaining;
using OnRecord.Coding.Factuality;
using OnRecord.Coding.Mending;
using OnRecord.Coding.Ties;
using OnRecord.Coding.Times;
using OnRecord.Coding.Times.Deadlines;
using OnRecord.Knowledge;
using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;
using OnRecord.Knowledge.Users;
using OnRecord.Language;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord;

/// <summary>The whole engine: a report goes in, its attributed record comes out. Build one and share it; it is
/// immutable and thread-safe, and working memory is pooled per thread.</summary>
/// <example><code>
/// var engine = Engine.LoadDefault();
/// var record = engine.Read(new ReportInput("report.html", "report", File.ReadAllBytes("report.html")));
/// </code></example>
public sealed class Engine
{
    /// <summary>The longest report that <see cref="Read"/> codes, in UTF-16 units: some 150,000 words, many times any news
    /// report. Longer input is a collection, and would take minutes and gigabytes.</summary>
    public const int LongestReport = 1_000_000;

    private readonly Reader _reader;
    private readonly Analyzer _analyzer;
    private readonly StandIns _standIns;
    private readonly Mender _mender;
    private readonly Coder _coder;
    private readonly Explainer _explainer;

    public Engine(Reader reader, LanguageModel model, KnowledgeBase knowledge)
        : this(reader, model, knowledge, EventLexicon.LoadEmbedded())
    {
    }

    internal Engine(Reader reader, LanguageModel model, KnowledgeBase knowledge, EventLexicon events)
        : this(reader, model, knowledge, events, AttributionStep.LoadEmbedded())
    {
    }

    private Engine(Reader reader, LanguageModel model, KnowledgeBase knowledge, EventLexicon events, AttributionStep attributions)
    {
        _reader = reader;
        _analyzer = new Analyzer(model);
        var reference = ReferenceLexicon.LoadEmbedded();
        _standIns = new StandIns(_analyzer, events, reference);
        _mender = new Mender(events);
        var confidence = ConfidenceRules.LoadEmbedded();
        _explainer = new Explainer(confidence);
        _coder = new Coder(
            knowledge,
            [
                new MentionStep(reference),
                new ActorStep(reference, AntecedentWeights.LoadEmbedded()),
                new TimeStep(TimeLexicon.LoadEmbedded()),
                attributions,
                new SpeakerStep(),
                new EventStep(events, reference),
                CountStep.LoadEmbedded(),
                new StatusStep(events.Factuality, FactualityModel.LoadEmbedded()),
                new DeadlineStep(DeadlineWords.LoadEmbedded()),
                new ConfidenceStep(confidence),
                new RelationStep(TieRules.LoadEmbedded(), reference),
                new TensionStep(TensionWords.LoadEmbedded()),
            ]);
    }

    /// <summary>The engine with the reader, the model and the knowledge that come with it.</summary>
    public static Engine LoadDefault() => LoadDefault(Reader.LoadEmbedded());

    /// <summary>The same with a reader that is loaded already.</summary>
    public static Engine LoadDefault(Reader reader) => Load(reader, KnowledgeBase.LoadEmbedded, EventLexicon.LoadEmbedded);

    /// <summary>The same with knowledge, and with event types and frames, of one's own beside it; null for none.</summary>
    /// <exception cref="DataException">A table or the file is faulty; the message lists every fault of the first faulty one.</exception>
    public static Engine Load(Reader reader, UserKnowledge? knowledge, OntologyExtension? extension) =>
        Load(reader, () => knowledge is null ? KnowledgeBase.LoadEmbedded() : KnowledgeBase.LoadEmbedded(knowledge), () => FrameOverlay.Load(knowledge, extension));

    // The models are read on other cores meanwhile: whoever reads one report waits for little else.
    private static Engine Load(Reader reader, Func<KnowledgeBase> knowledge, Func<EventLexicon> events)
    {
        var model = Task.Run(LanguageModel.LoadEmbedded);
        var attributions = Task.Run(AttributionStep.LoadEmbedded);
        var (actors, frames) = (knowledge(), events());
        return new Engine(reader, model.GetAwaiter().GetResult(), actors, frames, attributions.GetAwaiter().GetResult());
    }

    /// <summary>Reads the bytes of a page or a text and codes the report in it.</summary>
    /// <exception cref="ReadingException">The input holds no report, or one above <see cref="LongestReport"/>; the message
    /// names the input and the remedy.</exception>
    public Record Read(ReportInput input) => Code(ReadArticle(_reader, input));

    /// <summary>Why an event of a report is coded as it is; null when its record has no event of this id.</summary>
    /// <exception cref="ReadingException">As <see cref="Read"/>.</exception>
    public EventExplanation? Explain(ReportInput input, string eventId)
    {
        var article = ReadArticle(_reader, input);
        return Uncoded(article) is null ? _explainer.Explain(Draft(article), eventId) : null;
    }

    /// <summary>The first half of <see cref="Read"/>: an article that can be coded.</summary>
    /// <exception cref="ReadingException">As for <see cref="Read"/>.</exception>
    public static Article ReadArticle(Reader reader, ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(input);
        using var stage = Tracing.Start("read");
        stage?.SetTag("onrecord.input", input.Name);
        var article = reader.Read(input);
        return article.Text.Length <= LongestReport
            ? article
            : throw new ReadingException(input.Name, $"its text has {article.Text.Length:N0} characters, more than the {LongestReport:N0} of the longest report that is coded", "split it into its reports");
    }

    /// <summary>Codes an article as it stands: never fails, whatever the text. An article that is not in English is not
    /// parsed: its record holds no items, and <see cref="Record.NotCoded"/> says why.</summary>
    public Record Code(Article article) => Uncoded(article) ?? RecordBuilder.Build(Draft(article));

    private Record? Uncoded(Article article) =>
        _reader.LanguageOf(article) is { } language && !ReportLanguage.IsEnglish(language) ? Record.Uncoded(article, language) : null;

    internal Draft Draft(Article article)
    {
        Document document = Analyze(article);
        using var stage = Tracing.Start("coding");
        return _coder.Code(article, document);
    }

    private Document Analyze(Article article)
    {
        using var stage = Tracing.Start("language");
        stage?.SetTag("onrecord.characters", article.Text.Length);
        return _mender.Mend(_standIns.Reread(_analyzer.Analyze(article)));
    }
}
