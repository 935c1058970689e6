using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Tellings;

/// <summary>Joins the tellings of one event in the reports of a story, and links the claims that bear on each other. Not
/// thread-safe.</summary>
internal sealed class JointEvents(DbConnection connection) : IDisposable
{
    // Of an event that is told for days, a new telling is compared with the last ones.
    private const int MostCompared = 6;

    private readonly TellingReader _reader = new(connection);
    private readonly Statement[] _forget =
    [
        new(connection, "DELETE FROM claim_link WHERE story_id = @p0", 1),
        new(connection, "DELETE FROM telling WHERE joint_id IN (SELECT id FROM joint_event WHERE story_id = @p0)", 1),
        new(connection, "DELETE FROM joint_event WHERE story_id = @p0", 1),
    ];

    private readonly Statement _joint = Statement.Insert(connection, "joint_event", "story_id report_id event_n texts sources anonymous_texts", "RETURNING id");
    private readonly Statement _telling = Statement.Insert(connection, "telling", "report_id event_n joint_id source");
    private readonly Statement _link = Statement.Insert(connection, "claim_link", "report_id item other_id other_item kind why story_id day", "ON CONFLICT DO NOTHING");
    private readonly Statement _sources = new(connection, "UPDATE story SET sources = @p1 WHERE id = @p0", 2);

    /// <summary>Takes apart what was joined of a story, before its reports change.</summary>
    public void Forget(long story) => Array.ForEach(_forget, statement => statement.Run(story));

    /// <summary>Joins the events of a story of several texts.</summary>
    public void Join(long story)
    {
        var (tellings, denials) = _reader.Of(story);
        foreach (var joint in Joined(tellings))
        {
            var id = _joint.Number(story, joint[0].Report, joint[0].N, Texts(joint), Math.Max(1, Sources(joint)), Texts(joint.Where(telling => telling.Source.IsAnonymous)));
            joint.ForEach(telling => _telling.Run(telling.Report, telling.N, id, telling.Source.Key));
            Keep(story, ClaimLinks.Of(joint));
        }

        Keep(story, ClaimLinks.Of(denials, tellings));
        _sources.Run(story, Math.Max(1, Sources(tellings)));
    }

    /// <summary>Joins anew what the stories tell that speak of actors.</summary>
    public void JoinAgain(IReadOnlyCollection<long> actors)
    {
        if (actors.Count == 0)
        {
            return;
        }

        var stories = connection.All(
            $"SELECT DISTINCT y.id FROM report_actor a JOIN report_story s ON s.report_id = a.report_id JOIN story y ON y.id = s.story_id WHERE a.actor_id IN ({string.Join(", ", actors)}) AND y.texts > 1 ORDER BY y.id",
            row => row.GetInt64(0));
        foreach (var story in stories)
        {
            Forget(story);
            Join(story);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        foreach (var statement in _forget.Append(_joint).Append(_telling).Append(_link).Append(_sources))
        {
            statement.Dispose();
        }
    }

    /// <summary>Those that are one event, in the order of their appearance.</summary>
    private static List<List<Telling>> Joined(List<Telling> tellings)
    {
        var all = new List<List<Telling>>();
        foreach (var group in tellings.GroupBy(telling => telling.Type))
        {
            var joints = new List<List<Telling>>();
            foreach (var telling in group)
            {
                if (joints.Find(joint => IsOf(joint, telling)) is { } known)
                {
                    known.Add(telling);
                }
                else
                {
                    joints.Add([telling]);
                }
            }

            all.AddRange(joints);
        }

        return all;
    }

    // Like the first, or like most of the last.
    private static bool IsOf(List<Telling> joint, Telling telling) => TellingMatch.IsOne(joint[0], telling)
        || (joint.Count > 1 && joint.Skip(Math.Max(1, joint.Count - MostCompared)).Average(known => TellingMatch.IsOne(known, telling) ? 1.0 : 0.0) > 0.5);

    private void Keep(long story, IEnumerable<ClaimLink> links)
    {
        foreach (var link in links)
        {
            _link.Run(link.Report, link.Item, link.Other, link.OtherItem, link.Kind, link.Why, story, link.Day);
        }
    }

    private static int Texts(IEnumerable<Telling> tellings) => tellings.Select(telling => telling.Report).Distinct().Count();

    private static int Sources(IEnumerable<Telling> tellings) => tellings.Select(telling => telling.Source.Key).OfType<string>().Distinct(StringComparer.Ordinal).Count();
}
