namespace OnRecord.Store.Queries;

/// <summary>Actors by their numbers; <see cref="Anyone"/> where none was asked for.</summary>
internal sealed record ActorSet(IReadOnlyList<long> Numbers)
{
    public static readonly ActorSet Anyone = new([]);

    public bool IsAnyone => Numbers.Count == 0;

    /// <summary>As a list for <c>IN</c>.</summary>
    public string Sql => string.Join(", ", Numbers);
}
