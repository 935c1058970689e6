using OnRecord.Knowledge.Ontology;

namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>The code of a verb or pattern, as frames write it.</summary>
/// <param name="Type">PLOVER type, "-" for no event.</param>
/// <param name="Mode">The mode whose code it is, or "-".</param>
/// <param name="IsMirrored">Only the event from target to source is coded ("[:110]").</param>
/// <param name="IsMirrorLeft">The second of two codes is of another type, and a frame makes one event.</param>
internal sealed record CameoCode(string Type, string Mode, string Code, bool IsMirrored, bool IsMirrorLeft)
{
    private const string Statements = "01";
    private static readonly CameoCode NoEvent = new("-", "-", "-", IsMirrored: false, IsMirrorLeft: false);

    public bool IsNoEvent => Type == "-";

    /// <summary>"051", "042:043", ":110", "---"; statements (01) are no event. Null for no CAMEO code.</summary>
    public static CameoCode? Read(string text, EventOntology ontology)
    {
        var codes = text.Split(':');
        if (codes is ["" or "---"] || codes is ["---" or "", "" or "---"])
        {
            return NoEvent;
        }

        var isMirrored = codes is ["" or "---", _];
        var code = isMirrored ? codes[1] : codes[0];
        if (code.Length >= 3 && code.StartsWith(Statements, StringComparison.Ordinal) && code.All(char.IsAsciiDigit))
        {
            return NoEvent;
        }

        if (codes.Length > 2 || CameoTypes.TypeOf(code) is not { } type || ontology.Type(type) is not { } known)
        {
            return null;
        }

        var isMirrorLeft = !isMirrored && codes.Length == 2 && CameoTypes.TypeOf(codes[1]) != type;
        return new CameoCode(type, ModeOf(code, known), code, isMirrored, isMirrorLeft);
    }

    /// <summary>The mode that the ontology writes with the code, where that is one only and CAMEO means no more by it. A code that
    /// ends in 0 is the general one of its kind.</summary>
    private static string ModeOf(string code, EventType type) => code switch
    {
        "151" or "153" => "police",
        "152" or "154" => "troops",
        "155" => "-",
        "1722" => "restrict",
        [.., '0'] => "-",
        _ => type.Modes.Where(mode => mode.Cameo == code).ToList() is [var only] ? only.Name : "-",
    };
}
