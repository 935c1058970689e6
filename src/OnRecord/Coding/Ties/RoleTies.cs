using OnRecord.Coding.Entities;
using OnRecord.Records;

namespace OnRecord.Coding.Ties;

/// <summary>Turns the roles of persons into ties: offices of a country or institution, leadership, membership.</summary>
internal static class RoleTies
{
    public static void Read(TieContext context, ActorDraft actor)
    {
        foreach (var role in actor.Roles)
        {
            if (role.OfActor is not { } body || IsPast(context, role) || context.IsDisowned(Anchor(context, role)))
            {
                continue;
            }

            var rule = RuleOf(context, role.Title);
            if (role.IsOffice && (rule is null || !IsPrivate(body)))
            {
                context.Add(RelationType.HoldsOffice, actor, body, Anchor(context, role), [.. role.Evidence]);
            }
            else if (rule is not null && Fits(context, rule, role, body))
            {
                context.Add(rule.Relation, actor, body, Anchor(context, role), [.. role.Evidence]);
            }
        }
    }

    /// <summary>A state is led by its "leader", not by a "union leader", and has no members.</summary>
    private static bool Fits(TieContext context, TieRule rule, RoleDraft role, ActorDraft body) => body.Kind switch
    {
        ActorKind.Person or ActorKind.Place => false,
        ActorKind.State => rule.Relation != RelationType.MemberOf && context.Rules.For(TieConstruction.Noun, role.Title).Count > 0,
        _ => true,
    };

    /// <summary>The head of a state or of a body of states holds an office; the head of a party, a union or a militia leads it.</summary>
    private static bool IsPrivate(ActorDraft body) =>
        body.Kind is ActorKind.ArmedGroup or ActorKind.Party || (body.Kind == ActorKind.Organization && body.Country is not ("IGO" or "UNO" or "EUR"));

    private static int Anchor(TieContext context, RoleDraft role) => context.Document.TokensIn(role.Evidence[0]).End - 1;

    private static TieRule? RuleOf(TieContext context, string title)
    {
        var whole = context.Rules.For(TieConstruction.Noun, title);
        var rules = whole.Count > 0 ? whole : context.Rules.For(TieConstruction.Noun, title[(title.LastIndexOf(' ') + 1)..]);
        return rules.Count > 0 ? rules[0] : null;
    }

    private static bool IsPast(TieContext context, RoleDraft role)
    {
        var tokens = context.Document.TokensIn(role.Evidence[0]);
        return tokens.Start > 0 && context.Document[tokens.Start - 1].Lemma is "former" or "ex" or "late" or "then" or "ousted" or "deposed";
    }
}
