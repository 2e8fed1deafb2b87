using Ccs.Domain.Complaints.Decisions;

namespace Ccs.Application.Cases;

/// <summary>Decisions of staff as the HTTP contract names them: the last part of the address, and the words of <c>can</c>.</summary>
public static class DecisionNames
{
    public static IReadOnlyDictionary<Decision, string> Staff { get; } =
        new Dictionary<Decision, string>
        {
            [Decision.Assign] = "assignment",
            [Decision.Refer] = "referral",
            [Decision.Return] = "return",
            [Decision.AskCentre] = "centre-request",
            [Decision.Appoint] = "officer",
            [Decision.Assess] = "assessment",
            [Decision.Recategorise] = "recategorisation",
            [Decision.ReplyMeanwhile] = "interim-reply",
            [Decision.HearPerson] = "hearing",
            [Decision.AskComplainant] = "question",
            [Decision.SendBack] = "correction",
            [Decision.AddNote] = "note",
            [Decision.AddDocument] = "document",
            [Decision.ExtendDeadline] = "extension",
            [Decision.Escalate] = "escalation",
            [Decision.Answer] = "answer",
            [Decision.Reject] = "rejection",
            [Decision.Link] = "link",
            [Decision.BarStaff] = "bar",
            [Decision.LiftBar] = "bar-lifting",
            [Decision.OpenIdentity] = "identity",
            [Decision.Erase] = "erasure",
        };
}
