using System.Xml;

namespace OnRecord.Reading.Feeds;

internal static class Malformed
{
    public static ReadingException Xml(string name, XmlException fault) =>
        new(name, $"the XML is broken: {Sentence(fault.Message)}", "what stands before that place was read", $"line {fault.LineNumber}", fault);

    // The library's messages end with a place of their own and a full stop.
    private static string Sentence(string message)
    {
        var place = message.IndexOf(" Line ", StringComparison.Ordinal);
        return (place > 0 ? message[..place] : message).TrimEnd('.');
    }
}
