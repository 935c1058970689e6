using System.Net;
using System.Xml;

namespace OnRecord.Reading.Feeds;

/// <summary>An XML document read forwards, without document types, external parts or entities of its own, and bounded in
/// depth.</summary>
internal sealed class FeedReader : IDisposable
{
    private const int Deepest = 200;

    private readonly XmlReader _xml;

    public FeedReader(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        };
        _xml = XmlReader.Create(new StringReader(XmlText.Mend(text)), settings);
    }

    public string Name => _xml.LocalName;

    public string Namespace => _xml.NamespaceURI;

    public int Depth => _xml.Depth;

    /// <summary>The text of a node of text; empty for others.</summary>
    public string Value => _xml.Value;

    public bool IsElement => _xml.NodeType == XmlNodeType.Element;

    public bool IsEmpty => _xml.IsEmptyElement;

    public bool IsEnd => _xml.NodeType == XmlNodeType.EndElement;

    public string Line => _xml is IXmlLineInfo place ? $"line {place.LineNumber}" : "";

    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <exception cref="XmlException">The document is malformed or too deep.</exception>
    public bool Next() => _xml.Read() && (_xml.Depth <= Deepest ? true : throw new XmlException($"elements lie more than {Deepest} deep"));

    /// <summary>Reads on to the end of the element that the reader is at, and gives its text; of marked up text the
    /// markup, without attributes.</summary>
    public string Content(bool isMarkup = false)
    {
        var content = new System.Text.StringBuilder();
        if (_xml.IsEmptyElement)
        {
            return "";
        }

        for (var depth = _xml.Depth; Next() && _xml.Depth > depth;)
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    content.Append(isMarkup ? WebUtility.HtmlEncode(_xml.Value) : _xml.Value);
                    break;
                case XmlNodeType.Element when isMarkup:
                    content.Append('<').Append(_xml.LocalName).Append('>');
                    break;
                case XmlNodeType.EndElement when isMarkup:
                    content.Append("</").Append(_xml.LocalName).Append('>');
                    break;
            }
        }

        return content.ToString();
    }

    public void Dispose() => _xml.Dispose();
}
