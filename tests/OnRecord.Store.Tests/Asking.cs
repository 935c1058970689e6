using OnRecord.Store.Adding;
using OnRecord.Store.Queries;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests;

internal static class Asking
{
    public static List<T> Ask<T>(this RecordStore store, Func<Questions, IEnumerable<T>> ask)
    {
        using var questions = store.Ask();
        return [.. ask(questions)];
    }

    public static Added AddOne(this RecordStore store, Record record)
    {
        using var writer = store.Write("test");
        var added = writer.Add(record);
        writer.Commit();
        return added;
    }
}
