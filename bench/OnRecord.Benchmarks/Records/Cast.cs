using OnRecord.Benchmarks.News;

namespace OnRecord.Benchmarks.Records;

/// <summary>Who and what a story is about, as ranks in <see cref="NewsNames"/> and <see cref="Lexicon"/>. What its reports say beside that
/// is about others.</summary>
internal sealed class Cast
{
    private const int Words = 120_000;
    private const int OwnPercent = 75;
    private const int OwnWordPercent = 30;

    // Set by hand after the law of Zipf, which names in news follow: a few are named all the time, most hardly ever.
    private const double PersonEvenness = 20;
    private const double TownEvenness = 8;
    private const double ProperEvenness = 10;

    // With the words that a story repeats, some 57 of 100 words of a report are different ones.
    private const double WordEvenness = 20;

    private readonly int[] _persons;
    private readonly int[] _towns;
    private readonly int[] _propers;
    private readonly int[] _words;

    public Cast(Choice choice)
    {
        _persons = Some(5, () => AnyPerson(choice));
        _towns = Some(2, () => AnyTown(choice));
        _propers = Some(2, () => AnyProper(choice));
        _words = Some(24, () => AnyWord(choice));
    }

    public int Person(Choice choice) => choice.Chance(OwnPercent) ? _persons[choice.Next(_persons.Length)] : AnyPerson(choice);

    public int Town(Choice choice) => choice.Chance(OwnPercent) ? _towns[choice.Next(_towns.Length)] : AnyTown(choice);

    public int Proper(Choice choice) => choice.Chance(OwnPercent) ? _propers[choice.Next(_propers.Length)] : AnyProper(choice);

    public int Word(Choice choice) => choice.Chance(OwnWordPercent) ? _words[choice.Next(_words.Length)] : AnyWord(choice);

    private static int AnyPerson(Choice choice) => choice.Zipf(NewsNames.Persons, PersonEvenness);

    private static int AnyTown(Choice choice) => choice.Zipf(NewsNames.Towns, TownEvenness);

    private static int AnyProper(Choice choice) => choice.Zipf(NewsNames.Propers, ProperEvenness);

    private static int AnyWord(Choice choice) => choice.Zipf(Words, WordEvenness);

    private static int[] Some(int count, Func<int> choose) => [.. Enumerable.Range(0, count).Select(_ => choose())];
}
