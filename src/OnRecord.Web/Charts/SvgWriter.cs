using System.Globalization;
using System.Text;
using OnRecord.Outputs.Html;

namespace OnRecord.Web.Charts;

/// <summary>Writes SVG in which no text is markup. Not thread-safe.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _svg = new();
    private readonly Stack<string> _open = new();

    public SvgWriter Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _svg.Append('>');
        _open.Push(element);
        return this;
    }

    public SvgWriter Close()
    {
        _svg.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public SvgWriter Add(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _svg.Append("/>");
        return this;
    }

    /// <summary>An element with text alone.</summary>
    public SvgWriter Text(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        _svg.Append(HtmlText.Of(text));
        return Close();
    }

    /// <summary>In user units, to a tenth.</summary>
    public static string At(double units) => Math.Round(units, 1).ToString(CultureInfo.InvariantCulture);

    /// <exception cref="InvalidOperationException">An element is open.</exception>
    public override string ToString() => _open.Count == 0 ? _svg.ToString() : throw new InvalidOperationException($"{_open.Peek()} is open");

    private void Start(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _svg.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _svg.Append(' ').Append(name).Append("=\"").Append(HtmlText.Of(value)).Append('"');
            }
        }
    }
}
