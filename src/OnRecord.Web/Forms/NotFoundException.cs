namespace OnRecord.Web.Forms;

/// <summary>There is no such thing in the record; the message says which.</summary>
public sealed class NotFoundException(string message) : Exception(message);
