using Microsoft.AspNetCore.Http;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Reviews;
using OnRecord.Text;

namespace OnRecord.Web.Pages.Review;

/// <summary>What a reviewer made of an item in the form: its values and, by number, the words of its parts.</summary>
public sealed class PostedEdit
{
    private readonly List<string> _faults = [];
    private readonly IFormCollection _form;

    internal PostedEdit(ReviewLog log, IFormCollection form)
    {
        _form = form;
        var id = ItemId.Of(form["item"]);
        var (report, item) = log.Find(id.Report, id.Item);
        var passage = new PassageText(report.Record, item.Form);
        var becomes = new ItemForm<TextSpan>(
            item.Form.Kind,
            Text("type") ?? item.Form.Type,
            Text("mode"),
            item.Form.Kind == ItemKind.Event ? Choice<Status>("status") : null,
            item.Form.Kind == ItemKind.Statement ? Choice<SourceKind>("source-kind") : null,
            FormFaults.Parts(item.Form.Kind).Select(part => (Part: part, Spans: Spans(passage, item.Form, part))).Where(part => part.Spans.Count > 0).ToDictionary(part => part.Part, part => part.Spans));
        _faults.AddRange(FormFaults.Of(becomes, report.Record.Article.Text));
        if (_faults.Count == 0 && becomes.IsSame(item.Form))
        {
            _faults.Add("nothing is changed; accept the item if it is right");
        }

        Judgement = new Judgement(id.Report, id.Item, ReviewKind.Edit) { Becomes = becomes, Note = Text("note") };
    }

    public Judgement Judgement { get; }

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What was sent, to be shown again.</summary>
    public string? this[string name] => _form[name];

    private string? Text(string name) => (string?)_form[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private T? Choice<T>(string name)
        where T : struct, Enum => Text(name) is { } word && Words.All<T>().Contains(word) ? Words.To<T>(word) : null;

    // Words that nobody touched stay to the letter.
    private IReadOnlyList<TextSpan> Spans(PassageText passage, ItemForm<TextSpan> form, ItemPart part)
    {
        var runs = Text(Words.Of(part)) ?? "";
        try
        {
            return runs == passage.Numbers(form[part]) ? form[part] : passage.Read(runs);
        }
        catch (FormatException fault)
        {
            _faults.Add($"{Words.Of(part)}: {fault.Message}");
            return form[part];
        }
    }
}
