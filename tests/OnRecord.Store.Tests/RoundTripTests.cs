using System.Collections;
using System.Reflection;
using System.Text;
using CsCheck;
using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Store.Tests.Databases;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests;

public abstract class RoundTripTests(Database database)
{
    public sealed class InSqlite() : RoundTripTests(Database.Sqlite);

    public sealed class InPostgres() : RoundTripTests(Database.Postgres);

    private static readonly string[] Pieces = ["a", " ", "é", "🚂", "\n", "ﷺ", "漢", "\u202E", "'", "\""];

    [Fact]
    public void Add_FullRecord_ComesBackTheSame()
    {
        using var file = TestRecord.In(database);
        var record = Sketches.Full();

        var back = file.With(record).Find(Ids.ReportKey.Of(record.Article))!.Record;

        Assert.Equal(Printed(record), Printed(back));
        Assert.Equal(RecordJson.Write(record), RecordJson.Write(back));
    }

    // A field that is added to the record and not to the sample would not be seen to get lost.
    [Fact]
    public void FullRecord_EveryField_HasSomethingInIt()
    {
        var filled = new HashSet<string>();
        Visit(Sketches.Full(), filled, []);

        Assert.Empty(Fields(typeof(Record), []).Except(filled));
    }

    [Fact]
    public void Add_TextThatNoDatabaseKeeps_KeepsPositions()
    {
        using var file = TestRecord.In(database);
        var record = Sketches.Plain("a\0b \ud83d\ude82 \ud800 c");

        var back = file.With(record).Find(Ids.ReportKey.Of(record.Article))!;

        Assert.Equal("a\uFFFDb \ud83d\ude82 \uFFFD c", back.Record.Article.Text);
    }

    [Fact]
    public void Add_AnyTextAndSpans_ComeBackTheSame()
    {
        using var file = TestRecord.In(database);
        var store = file.Open();
        var texts = Gen.Int[0, Pieces.Length - 1].Array[1, 40].Select(picks => string.Concat(picks.Select(i => Pieces[i])));
        (from text in texts from cut in Gen.Int[0, text.Length] select (text, cut)).Sample(
            sample =>
            {
                var span = new TextSpan(Whole(sample.text, sample.cut), sample.text.Length);
                var article = new Article("any", sample.text, []);
                var record = new Record("any", article, [], [new Attribution("s1", [span], [], [], null, SourceKind.None, null, QuoteKind.Mixed, CueClass.Other, null, null, null)], [], [], []);
                store.AddOne(record);
                return store.Find(Ids.ReportKey.Of(article))!.Record is var back && back.Article.Text == sample.text && back.Attributions[0].Source[0].End == sample.text.Length;
            },
            iter: 60,
            threads: 1);

        Assert.Empty(store.Check());

        // Positions of the engine lie between characters.
        static int Whole(string text, int cut) => cut < text.Length && char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }

    private static string Printed(object? value)
    {
        var text = new StringBuilder();
        Print(value, text);
        return text.ToString();
    }

    private static void Print(object? value, StringBuilder text)
    {
        if (value is IEnumerable list and not string)
        {
            foreach (var item in list)
            {
                Print(item, text.Append('\n'));
            }
        }
        else if (value is not null && IsOwn(value.GetType()))
        {
            foreach (var property in Properties(value.GetType()))
            {
                Print(property.GetValue(value), text.Append('\n').Append(property.Name).Append('='));
            }
        }
        else
        {
            text.Append(value);
        }
    }

    private static void Visit(object value, HashSet<string> filled, HashSet<object> seen)
    {
        foreach (var property in Properties(value.GetType()))
        {
            var held = property.GetValue(value);
            if (held is null or "" or false or 0 || (held is Enum word && Convert.ToInt32(word) == 0) || (held is IEnumerable empty and not string && !empty.Cast<object>().Any()))
            {
                continue;
            }

            filled.Add($"{value.GetType().Name}.{property.Name}");
            foreach (var item in held is IEnumerable list and not string ? list.Cast<object>() : [held])
            {
                if (IsOwn(item.GetType()) && seen.Add(item))
                {
                    Visit(item, filled, seen);
                }
            }
        }
    }

    private static IEnumerable<string> Fields(Type type, HashSet<Type> seen)
    {
        foreach (var property in Properties(type))
        {
            yield return $"{type.Name}.{property.Name}";
            var element = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            if (IsOwn(element) && seen.Add(element))
            {
                foreach (var field in Fields(element, seen))
                {
                    yield return field;
                }
            }
        }
    }

    private static bool IsOwn(Type type) => type is { IsEnum: false, IsPrimitive: false } && type.Namespace is "OnRecord.Records" or "OnRecord.Reading" && type != typeof(Publication);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).OrderBy(property => property.Name, StringComparer.Ordinal);
}
