using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Store.Paging;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Answers;

/// <summary>Writes places as cursors, which hold a hash of the question that they belong to. Nothing in a cursor is secret: whoever makes one
/// up gets a page of what he may see anyway.</summary>
internal static class Cursor
{
    private const int HashLength = 8;

    /// <param name="question">All that decides what the list holds, and of which record.</param>
    public static string Write(string question, Place place)
    {
        var written = place.Write();
        return Base64Url.EncodeToString([.. Hash(question, written), .. written]);
    }

    /// <exception cref="ApiException">It is no cursor of the question.</exception>
    public static Place? Read(string question, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var bytes = Base64Url.IsValid(cursor) ? Base64Url.DecodeFromChars(cursor) : [];
        return bytes.Length > HashLength && bytes.AsSpan(0, HashLength).SequenceEqual(Hash(question, bytes.AsSpan(HashLength))) && Place.Parse(bytes.AsSpan(HashLength)) is { } place
            ? place
            : throw new ApiException(Problems.InvalidCursor, null, [new ParameterFault("cursor", cursor, "the next of a page of this question, with the same parameters, or none to begin")]);
    }

    private static byte[] Hash(string question, ReadOnlySpan<byte> place)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{question}\n"));
        hash.AppendData(place);
        return hash.GetHashAndReset()[..HashLength];
    }
}
