namespace OnRecord.Store.Keeping;

/// <summary>Keeps what was worked out of a record for those who ask next: another page of a list, another form of it, another part of a
/// brief. Thread-safe.</summary>
public interface IWorkings
{
    /// <param name="question">The state of the record and all that the result rests on; equal for the same question alone.</param>
    /// <param name="work">Works the result out. It is shared by all who ask, and nobody may change it.</param>
    /// <param name="size">Of the result in memory, about, in bytes.</param>
    T Of<T>(object question, Func<T> work, Func<T, long> size)
        where T : class;
}
