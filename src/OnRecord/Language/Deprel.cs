namespace OnRecord.Language;

/// <summary>Relations of Universal Dependencies that code asks for by name.</summary>
public static class Deprel
{
    public const string Root = "root";
    public const string Nsubj = "nsubj";
    public const string NsubjPass = "nsubj:pass";
    public const string Csubj = "csubj";
    public const string Obj = "obj";
    public const string Iobj = "iobj";
    public const string Obl = "obl";
    public const string OblAgent = "obl:agent";
    public const string OblTmod = "obl:tmod";
    public const string Ccomp = "ccomp";
    public const string Xcomp = "xcomp";
    public const string Advcl = "advcl";
    public const string Advmod = "advmod";
    public const string Acl = "acl";
    public const string AclRelcl = "acl:relcl";
    public const string Amod = "amod";
    public const string Appos = "appos";
    public const string Aux = "aux";
    public const string AuxPass = "aux:pass";
    public const string Case = "case";
    public const string Cc = "cc";
    public const string Compound = "compound";
    public const string CompoundPrt = "compound:prt";
    public const string Conj = "conj";
    public const string Cop = "cop";
    public const string Det = "det";
    public const string Expl = "expl";
    public const string Fixed = "fixed";
    public const string Flat = "flat";
    public const string Mark = "mark";
    public const string Nmod = "nmod";
    public const string NmodPoss = "nmod:poss";
    public const string NmodDesc = "nmod:desc";
    public const string Nummod = "nummod";
    public const string Parataxis = "parataxis";
    public const string Punct = "punct";

    /// <summary>The relation without its sub-type: "nsubj:pass" → "nsubj".</summary>
    public static ReadOnlySpan<char> Base(string deprel)
    {
        var colon = deprel.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? deprel : deprel.AsSpan(0, colon);
    }

    /// <summary>True when <paramref name="deprel"/> is <paramref name="relation"/> or one of its sub-types.</summary>
    public static bool Is(string deprel, string relation) =>
        ReferenceEquals(deprel, relation)
        || (deprel.StartsWith(relation, StringComparison.Ordinal)
            && (deprel.Length == relation.Length || deprel[relation.Length] == ':'));
}
