using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Api.Faults;

/// <summary>Every kind of error that the API answers with. docs/api.md tells what to do about each.</summary>
internal static class Problems
{
    public static readonly ProblemType InvalidParameter = new("invalid-parameter", StatusCodes.Status400BadRequest, "A parameter is not as it should be");
    public static readonly ProblemType InvalidCursor = new("invalid-cursor", StatusCodes.Status400BadRequest, "The cursor is none of this list");
    public static readonly ProblemType InvalidBody = new("invalid-body", StatusCodes.Status400BadRequest, "The body is not as it should be");
    public static readonly ProblemType NotSignedIn = new("not-signed-in", StatusCodes.Status401Unauthorized, "A token is needed");
    public static readonly ProblemType NotAllowed = new("not-allowed", StatusCodes.Status403Forbidden, "This user may not do this");
    public static readonly ProblemType NotFound = new("not-found", StatusCodes.Status404NotFound, "There is no such thing");
    public static readonly ProblemType WrongMethod = new("wrong-method", StatusCodes.Status405MethodNotAllowed, "The resource has no such method");
    public static readonly ProblemType NotOffered = new("not-offered", StatusCodes.Status406NotAcceptable, "The resource is not offered in this form");
    public static readonly ProblemType Ambiguous = new("ambiguous-actor", StatusCodes.Status409Conflict, "Several actors are called so");
    public static readonly ProblemType TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge, "The body is too large");
    public static readonly ProblemType TooLong = new("too-long", StatusCodes.Status414UriTooLong, "The query is too long");
    public static readonly ProblemType WrongMedia = new("wrong-media-type", StatusCodes.Status415UnsupportedMediaType, "The body has another media type");
    public static readonly ProblemType TooMany = new("too-many-requests", StatusCodes.Status429TooManyRequests, "Too many requests");
    public static readonly ProblemType Broken = new("broken", StatusCodes.Status500InternalServerError, "Something went wrong in the server itself");
    public static readonly ProblemType Unavailable = new("record-unavailable", StatusCodes.Status503ServiceUnavailable, "The record cannot be asked now");

    public static IReadOnlyList<ProblemType> All { get; } =
        [InvalidParameter, InvalidCursor, InvalidBody, NotSignedIn, NotAllowed, NotFound, WrongMethod, NotOffered, Ambiguous, TooLarge, TooLong, WrongMedia, TooMany, Broken, Unavailable];
}
