namespace OnRecord.Coding.Attributions;

/// <summary>The families of quotation marks; a quotation closes with a mark of the family that opened it.</summary>
internal enum QuotationMark
{
    None,

    /// <summary>Straight or curly double marks, low German ones, and doubled single marks ('' or ``).</summary>
    Double,

    /// <summary>Straight or curly single marks.</summary>
    Single,

    /// <summary>« » and their German and Danish mirror image.</summary>
    Guillemet,

    /// <summary>‹ › and their mirror image.</summary>
    SingleGuillemet,
}

/// <summary>What a mark may do where it stands.</summary>
[Flags]
internal enum MarkRole
{
    None = 0,
    Opens = 1,
    Closes = 2,
}
