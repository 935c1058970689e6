using Microsoft.AspNetCore.Http;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Reviews;
using OnRecord.Text;

namespace OnRecord.Web.Pages.Review;

/// <summary>What a reviewer made of an item, or added, in the form: its values and, by number, the words of its parts.</summary>
public sealed class PostedItem
{
    private readonly List<string> _faults = [];
    private readonly IFormCollection _form;

    /// <param name="shown">The item as the form showed it; empty for a new one.</param>
    internal PostedItem(IFormCollection form, ItemForm<TextSpan> shown, Record record)
    {
        _form = form;
        var passage = new PassageText(record, shown);
        Becomes = new ItemForm<TextSpan>(
            shown.Kind,
            Text("type") ?? shown.Type,
            Text("mode"),
            shown.Kind == ItemKind.Event ? Choice<Status>("status") : null,
            shown.Kind == ItemKind.Statement ? Choice<SourceKind>("source-kind") : null,
            FormFaults.Parts(shown.Kind).Select(part => (Part: part, Spans: Spans(passage, shown, part))).Where(part => part.Spans.Count > 0).ToDictionary(part => part.Part, part => part.Spans));
    }

    public ItemForm<TextSpan> Becomes { get; }

    public string? Note => Text("note");

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What was sent, to be shown again.</summary>
    public string? this[string name] => _form[name];

    internal void Refuse(IEnumerable<string> faults) => _faults.AddRange(faults);

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
