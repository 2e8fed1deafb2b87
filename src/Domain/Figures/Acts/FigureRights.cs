using Ccs.Domain.Shared;

namespace Ccs.Domain.Figures.Acts;

/// <summary>What can be done with the figures.</summary>
public enum FigureAct
{
    /// <summary>Ask for numbers.</summary>
    Read,

    /// <summary>Go from a number to the numbers of the cases below it.</summary>
    ListCases,
    SetWeights,
    RecordMeasure,
    ExplainSignal,

    /// <summary>Run the past again by other rules; nothing is written.</summary>
    Rehearse,

    /// <summary>Make the tests of a week.</summary>
    Screen,
}

/// <summary>Who may do it. Whose figures a head sees is decided by what cases they see.</summary>
public static class FigureRights
{
    public static bool May(this Actor actor, FigureAct act) =>
        actor.Kind == ActorKind.System
        || (
            actor.IsStaff
            && act switch
            {
                FigureAct.Read or FigureAct.RecordMeasure => IsReader(actor),
                FigureAct.ListCases => IsReader(actor) && actor.Role != Role.Analyst,
                FigureAct.SetWeights => actor.IsCentre,
                FigureAct.Rehearse => actor.Role == Role.Analyst || actor.IsCentre,
                FigureAct.ExplainSignal => actor.Role == Role.Analyst,
                _ => false,
            }
        );

    private static bool IsReader(Actor actor) =>
        actor is { Role: Role.Analyst or Role.CentreOfficer } or { Role: Role.AgencyHead, AgencyId: not null };
}
