using Ccs.Domain.Shared;
using static Ccs.Domain.Complaints.ComplaintStatus;
using static Ccs.Domain.Complaints.Decisions.Decision;

namespace Ccs.Domain.Complaints.Decisions;

/// <summary>
/// Who may take which decision, and in which status. The one place for both: decisions, the list of what is possible (<c>can</c>) and
/// the refusal of a wrong role are all read from it.
/// </summary>
public static class DecisionTable
{
    private static readonly Role[] Agency = [Role.Officer, Role.AgencyHead, Role.Inspector];
    private static readonly Role[] AgencyAndCentre = [.. Agency, Role.CentreOfficer];

    /// <summary>Who answers for the desk where the case lies: heads do not see the inspector's, and inspectors see no other.</summary>
    private static readonly Role[] HeadsOfDesks = [Role.AgencyHead, Role.Inspector];
    private static readonly Role[] Inspectors = [Role.Inspector];
    private static readonly Role[] Centre = [Role.CentreOfficer];
    private static readonly Role[] Auditors = [Role.Auditor];
    private static readonly Role[] Nobody = [];

    private static readonly Dictionary<Decision, Terms> Table = new()
    {
        [Decision.File] = new([], RuleCodes.AlreadyFiled, Centre, Complainant: true),
        [ChangeContact] = new([Filed], RuleCodes.AlreadyVerified, Nobody, Complainant: true),
        [Verify] = new([Filed], RuleCodes.AlreadyVerified, Nobody, Complainant: true),
        [GiveCaseNumber] = new([Verified, Assigned, Answered, Closed], RuleCodes.NotVerified, Nobody),
        [Assign] = new([Verified], RuleCodes.AlreadyAssigned, Centre),
        [Refer] = new([Assigned], RuleCodes.NotAssigned, AgencyAndCentre),
        [Return] = new([Assigned], RuleCodes.NotAssigned, Agency),
        [AskCentre] = new([Assigned], RuleCodes.NotAssigned, Agency),
        [Succeed] = new([Assigned], RuleCodes.NotAssigned, Nobody),
        [Appoint] = new([Assigned], RuleCodes.NotAssigned, Agency),
        [Release] = new([Assigned], RuleCodes.NotAssigned, Nobody),
        [Assess] = new([Verified, Assigned], RuleCodes.NotOpen, AgencyAndCentre),
        [Recategorise] = new([Verified, Assigned], RuleCodes.NotOpen, Centre),
        [ReplyMeanwhile] = new([Assigned], RuleCodes.NotAssigned, Agency),
        [HearPerson] = new([Assigned], RuleCodes.NotAssigned, Inspectors),
        [AskComplainant] = new([Assigned], RuleCodes.NotAssigned, Agency),
        // Back in triage, to the question that stood open before it was returned.
        [ProvideInformation] = new([Verified, Assigned], RuleCodes.NotAssigned, Nobody, Complainant: true),
        [RemindOfQuestion] = new([Assigned], RuleCodes.NotAssigned, Nobody),
        [LapseQuestion] = new([Assigned], RuleCodes.NotAssigned, Nobody),
        [SendBack] = new([Verified, Assigned], RuleCodes.NotOpen, Centre),
        [Correct] = new([Verified, Assigned], RuleCodes.NotOpen, Nobody, Complainant: true),
        [RemindOfCorrection] = new([Verified, Assigned], RuleCodes.NotOpen, Nobody),
        [LapseCorrection] = new([Verified, Assigned], RuleCodes.NotOpen, Nobody),
        [AddDocument] = new([Verified, Assigned], RuleCodes.NotOpen, AgencyAndCentre, Complainant: true),
        [AddNote] = new([Verified, Assigned, Answered, Closed], RuleCodes.NotVerified, AgencyAndCentre),
        [ExtendDeadline] = new([Assigned], RuleCodes.NotAssigned, HeadsOfDesks),
        [MoveDeadline] = new([Verified, Assigned], RuleCodes.NotOpen, Nobody),
        [MissDeadline] = new([Verified, Assigned], RuleCodes.NotOpen, Nobody),
        [Remind] = new([Assigned], RuleCodes.NotAssigned, Nobody),
        [RemindOfTriage] = new([Verified], RuleCodes.AlreadyAssigned, Nobody),
        [Escalate] = new([Assigned], RuleCodes.NotAssigned, Centre),
        [Decision.Answer] = new([Assigned], RuleCodes.NotAssigned, Agency),
        [Rate] = new([Answered, Closed], RuleCodes.NotAnswered, Nobody, Complainant: true),
        [Accept] = new([Answered], RuleCodes.NotAnswered, Nobody, Complainant: true),
        [CloseUnanswered] = new([Answered], RuleCodes.NotAnswered, Nobody),
        [Reopen] = new([Answered, Closed], RuleCodes.NotAnswered, Nobody, Complainant: true),
        [Reject] = new([Verified, Assigned], RuleCodes.NotOpen, Centre),
        [Withdraw] = new([Verified, Assigned], RuleCodes.NotOpen, Nobody, Complainant: true),
        [Expire] = new([Filed], RuleCodes.AlreadyVerified, Nobody),
        [Link] = new([Verified, Assigned, Answered, Closed], RuleCodes.NotVerified, AgencyAndCentre),
        // The other side of a link, which nobody takes by itself.
        [TakeDuplicate] = new([Verified, Assigned, Answered, Closed], RuleCodes.NotVerified, Nobody),
        [HearOriginal] = new([Closed], RuleCodes.NotClosed, Nobody),
        [ReleaseDuplicate] = new([Closed], RuleCodes.NotClosed, Nobody),
        [BarStaff] = new([Filed, Verified, Assigned, Answered, Closed], RuleCodes.NotVerified, Centre),
        [LiftBar] = new([Verified, Assigned, Answered, Closed], RuleCodes.NotVerified, Centre),
        [OpenIdentity] = new([Verified, Assigned, Answered, Closed], RuleCodes.NotVerified, Centre),
        [OpenTexts] = new([Verified, Assigned, Answered, Closed], RuleCodes.NotVerified, Auditors),
        [Erase] = new([Closed], RuleCodes.NotClosed, Centre),
    };

    /// <summary>Whether this kind of actor may ever take the decision, whatever the complaint. The system may take all.</summary>
    public static bool MayTake(this Actor actor, Decision decision) =>
        actor.Kind switch
        {
            ActorKind.System => true,
            ActorKind.Complainant => Table[decision].Complainant,
            _ => actor.Role is { } role && Table[decision].Roles.Contains(role),
        };

    /// <summary>Null where the status allows the decision, else the code of the rule that refuses it.</summary>
    internal static string? RefusedByStatus(Decision decision, ComplaintStatus status) =>
        Table[decision].Statuses.Contains(status) ? null : Table[decision].Code;

    private sealed record Terms(ComplaintStatus[] Statuses, string Code, Role[] Roles, bool Complainant = false);
}
