namespace OnRecord.Web.Access;

/// <summary>What a user of the desk may do. Each may do what the one before may.</summary>
public enum Role
{
    /// <summary>Reads, searches, exports, keeps searches.</summary>
    Reader,

    /// <summary>Decides: accepts, rejects and corrects items, joins and divides actors.</summary>
    Reviewer,

    /// <summary>Does what changes the desk for others.</summary>
    Admin,
}
