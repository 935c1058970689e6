namespace OnRecord.Knowledge.Matching;

/// <summary>A sequence of word forms to match phrases in; a value type, so that matching costs no calls.</summary>
internal interface IForms
{
    ReadOnlySpan<char> Form(int index);
}
