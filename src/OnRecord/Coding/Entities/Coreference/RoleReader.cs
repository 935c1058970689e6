using OnRecord.Coding.Entities.Mentions;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Reads an actor's offices and roles from its titles and descriptions, with the body or country they are
/// held in and, from the knowledge base, their dates.</summary>
internal sealed class RoleReader(Resolution resolution)
{
    private readonly Document _document = resolution.Document;
    private readonly Coordination _coordination = new(resolution);

    public void Read(ActorDraft actor)
    {
        if (actor.Kind != ActorKind.Person)
        {
            return;
        }

        // What is said of whose office it is comes before what only says which.
        foreach (var (mention, title) in TitlesOf(actor).OrderBy(use => BodyOf(use.Mention, use.Title) is null && use.Mention.Profile.Country is null))
        {
            Add(actor, mention, title);
        }
    }

    private IEnumerable<(Mention Mention, TitleUse Title)> TitlesOf(ActorDraft actor)
    {
        foreach (var mention in actor.Mentions)
        {
            foreach (var title in mention.Profile.Titles)
            {
                if (title.IsRole && title.Office.Length > 0)
                {
                    yield return (mention, title);
                }
            }

            if (actor.IsNamed && Occupation(mention) is { } occupation)
            {
                yield return (mention, occupation);
            }
        }
    }

    /// <summary>What a description without a title says that a named person does ("a nurse", "the bloc's sanctions envoy").</summary>
    private TitleUse? Occupation(Mention mention)
    {
        if (mention is not { Kind: MentionKind.Nominal, IsPlural: false, Profile: { Kind: ActorKind.Person, Titles.Count: 0 } }
            || !resolution.Draft.Knowledge.Agents.TryMatch(_document, mention.Head, out var agent) || agent.Kind != "person")
        {
            return null;
        }

        return new TitleUse(agent.Tokens, resolution.Text(agent.Tokens).ToLowerInvariant(), agent.Sectors.Count > 0 ? agent.Sectors[0] : "", "role");
    }

    private void Add(ActorDraft actor, Mention mention, TitleUse title)
    {
        var of = BodyOf(mention, title);
        of = of?.Actor == actor ? null : of;
        var evidence = _document.TextOf(title.Tokens);
        var term = resolution.Day is { } day
            ? actor.Known?.Terms.FirstOrDefault(term => term.Office == title.Office && term.HeldOn(day))
            : null;

        // Whoever heads a body of many states holds no office of the one he is from.
        var country = mention.Profile.Country ?? term?.Country ?? (title.Scope == "international" ? null : actor.Country);
        var text = resolution.Text(title.Tokens).ToLowerInvariant();
        var isBare = of is null && mention.Profile.Country is null;
        var name = of?.Actor?.Name ?? (country is null ? null : resolution.Draft.Knowledge.Countries.ByIso3(country)?.Name);
        var same = actor.Roles.FindIndex(role => role.Title == text && (isBare || role.Of == name || role.Of is null || name is null));
        if (same >= 0)
        {
            var role = actor.Roles[same];
            role.Evidence.Add(evidence);
            actor.Roles[same] = role with { Of = role.Of ?? name, OfActor = role.OfActor ?? of?.Actor };
            return;
        }

        if (of?.Actor is { } body && body.IsNamed)
        {
            actor.Country ??= body.Country;
            AddSectors(actor, body, title);
        }

        actor.Roles.Add(new RoleDraft(text, name, term?.From?.ToString(), term?.To?.ToString(), [evidence]) { OfActor = of?.Actor ?? StateOf(country), IsOffice = title.Kind == "office" });
    }

    private Mention? BodyOf(Mention mention, TitleUse title)
    {
        var holder = mention.Kind == MentionKind.Name ? title.Tokens.End - 1 : mention.Head;
        return BodyAfter(holder) ?? BodyBefore(mention, holder) ?? SharedBody(mention);
    }

    /// <summary>Who speaks for a body is of its sector first ("secretary-general" alone would be government).</summary>
    private static void AddSectors(ActorDraft actor, ActorDraft body, TitleUse title)
    {
        if (actor.Known is not null || body.Kind is ActorKind.State or ActorKind.Government or ActorKind.Person)
        {
            return;
        }

        // The president of a club governs nothing.
        if (title.Scope == "head-of-state" && !body.Sectors.Contains("GOV"))
        {
            actor.Sectors.RemoveAll(sector => sector is "GOV" or "PRE");
        }

        var at = 0;
        foreach (var sector in body.Sectors)
        {
            actor.Sectors.Remove(sector);
            actor.Sectors.Insert(at++, sector);
        }
    }

    /// <summary>"secretary-general of X", "envoy to Y", "commander in Z"; of coordinated roles the last carries it.</summary>
    private Mention? BodyAfter(int holder)
    {
        foreach (var child in _document.Children(holder))
        {
            if (child > holder && Deprel.Is(_document[child].Deprel, Deprel.Nmod)
                && NounPhrase.CaseOf(_document, child) is "of" or "for" or "at" && resolution.Over(child) is { Actor: not null } body)
            {
                return body;
            }
        }

        foreach (var child in _document.Children(holder))
        {
            if (child > holder && _document[child].Deprel == Deprel.Conj && BodyAfter(child) is { } shared)
            {
                return shared;
            }
        }

        return null;
    }

    /// <summary>What is said of one of two joined roles counts for both.</summary>
    private Mention? SharedBody(Mention mention)
    {
        if (mention.Kind != MentionKind.Nominal)
        {
            return null;
        }

        foreach (var other in _coordination.Beside(mention))
        {
            if (BodyAfter(other.Head) is { } body)
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>"Iraq's president", "Hezbollah leader X".</summary>
    private Mention? BodyBefore(Mention mention, int holder)
    {
        if (mention.Profile.Possessor >= 0 && resolution.At(mention.Profile.Possessor) is { Actor: not null } owner)
        {
            return owner;
        }

        foreach (var child in _document.Children(holder))
        {
            if (child < holder && resolution.Over(child) is { Actor: not null, Profile.Term: null } body)
            {
                return body;
            }
        }

        return null;
    }

    private ActorDraft? StateOf(string? country) => country is null ? null : resolution.Find(ActorKeys.State(country))?.Actor;
}
