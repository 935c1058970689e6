namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>PLOVER types of CAMEO codes, as docs/decisions/0002-plover.md reads the table.</summary>
internal static class CameoTypes
{
    /// <summary>Null for what PLOVER drops (01, statements) and for what is no code.</summary>
    public static string? TypeOf(string code) => code switch
    {
        "055" or "056" => "CONCEDE",
        "0813" or "0814" or "084" or "085" or "086" or "087" => "RETREAT",
        "116" => "SANCTION",
        "1712" or "175" => "ASSAULT",
        "191" or "192" => "COERCE",
        _ when code.Length is < 2 or > 4 || !code.All(char.IsAsciiDigit) => null,
        _ when code.StartsWith("084", StringComparison.Ordinal) || code.StartsWith("087", StringComparison.Ordinal) => "RETREAT",
        _ => code[..2] switch
        {
            "02" => "REQUEST",
            "03" => "AGREE",
            "04" => "CONSULT",
            "05" => "SUPPORT",
            "06" => "COOPERATE",
            "07" => "AID",
            "08" => "CONCEDE",
            "09" => "ACCUSE",
            "10" => "REQUEST",
            "11" => "ACCUSE",
            "12" => "REJECT",
            "13" => "THREATEN",
            "14" => "PROTEST",
            "15" => "MOBILIZE",
            "16" => "SANCTION",
            "17" => "COERCE",
            "18" or "19" or "20" => "ASSAULT",
            _ => null,
        },
    };
}
