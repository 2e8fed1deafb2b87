using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

/// <summary>The rules that hold before any input is looked at. Decisions start here, and <see cref="Possible"/> asks the same.</summary>
public static class Guards
{
    public const int SidewaysMovesOfAgencies = 3;
    public const int MostContactChanges = 3;
    public const int MostExtensions = 2;

    /// <summary>Of a round. Further ones may be asked while the clock runs on.</summary>
    public const int QuestionsThatStopTheClock = 2;

    public const int MostReopenings = 2;

    /// <summary>One extension moves the deadline by so many working days at most.</summary>
    public const int LongestExtension = 60;

    /// <summary>Working days in triage until the centre is reminded, and again.</summary>
    public const int TriageReminderDays = 3;

    /// <summary>After the answer. The last day is a whole one (<see cref="Complaint.ReopenUntil"/>), as is told.</summary>
    public static readonly TimeSpan ReopeningTime = TimeSpan.FromDays(30);

    public static readonly TimeSpan SilenceThatCloses = TimeSpan.FromDays(14);
    public static readonly TimeSpan VerificationTime = TimeSpan.FromHours(72);

    /// <summary>After which the contact of an unverified filing is reminded once.</summary>
    public static readonly TimeSpan VerificationReminder = TimeSpan.FromHours(48);

    /// <summary>Throws <see cref="RuleViolation"/> with the code of the first rule that refuses the decision now.</summary>
    internal static void Require(this Complaint complaint, Decision decision, DateTimeOffset now, Actor actor)
    {
        if (complaint.Refusal(decision, now, actor) is { } code)
        {
            throw new RuleViolation(code);
        }
    }

    /// <summary>The decisions that this actor could take now, in the order of the lifecycle.</summary>
    public static IEnumerable<Decision> Possible(this Complaint complaint, DateTimeOffset now, Actor actor) =>
        Enum.GetValues<Decision>().Where(decision => actor.MayTake(decision) && complaint.Refusal(decision, now, actor) is null);

    /// <summary>Another code is of use only as long as the complaint can be verified.</summary>
    public static void RequireVerifiable(this Complaint complaint, DateTimeOffset now, Actor actor) =>
        complaint.Require(Decision.Verify, now, actor);

    private static string? Refusal(this Complaint complaint, Decision decision, DateTimeOffset now, Actor actor) =>
        complaint.RefusedByStatus(decision)
        ?? decision switch
        {
            Decision.Verify or Decision.ChangeContact when now - complaint.FiledAt >= VerificationTime => RuleCodes.Expired,
            Decision.ChangeContact when complaint.ContactChanges >= MostContactChanges => RuleCodes.ContactChangedOften,
            Decision.GiveCaseNumber when complaint is { CaseNumber: null, CodeInClear: null } => RuleCodes.NotVerified,
            Decision.Refer or Decision.Return when complaint.IsPassedOnEnough() && !actor.IsCentre => RuleCodes.OnlyCentreMayRefer,
            Decision.AskCentre when !complaint.IsPassedOnEnough() => RuleCodes.CentreNotNeeded,
            Decision.AskCentre when complaint.CentreAskedAt is not null => RuleCodes.CentreAskedAlready,
            Decision.HearPerson when complaint.Subject.Kind != SubjectKind.Person => RuleCodes.NotAboutPerson,
            Decision.AskComplainant when complaint.WaitsForComplainant => RuleCodes.QuestionOpen,
            Decision.ProvideInformation when complaint.Waiting is not { For: WaitsFor.Reply } => complaint.Status
            == ComplaintStatus.Verified
                ? RuleCodes.NotAssigned
                : RuleCodes.NoQuestion,
            Decision.RemindOfQuestion or Decision.LapseQuestion when complaint.Waiting is not { For: WaitsFor.Reply, Lapsed: false } =>
                RuleCodes.NoQuestion,
            Decision.SendBack when complaint.Waiting is { For: WaitsFor.Correction, Lapsed: false } => RuleCodes.CorrectionOpen,
            Decision.SendBack when complaint.WaitsForComplainant => RuleCodes.QuestionOpen,
            Decision.Correct when complaint.Waiting is not { For: WaitsFor.Correction } => RuleCodes.NoCorrection,
            Decision.RemindOfCorrection
            or Decision.LapseCorrection when complaint.Waiting is not { For: WaitsFor.Correction, Lapsed: false } => RuleCodes.NoCorrection,
            Decision.AddDocument when complaint.DocumentsOf(actor).Count >= DocumentLimits.Count => RuleCodes.TooManyDocuments,
            Decision.AddDocument when complaint.DocumentsOf(actor).Bytes >= DocumentLimits.BytesTogether => RuleCodes.DocumentsTooLarge,
            Decision.ExtendDeadline when complaint.IsOverdue(WorkingCalendar.DayOf(now)) => RuleCodes.DeadlinePassed,
            Decision.ExtendDeadline when complaint.Extensions >= MostExtensions => RuleCodes.ExtendedTwice,
            Decision.ExtendDeadline when complaint.ClockStands => RuleCodes.ClockStopped,
            Decision.Escalate when complaint.Level == EscalationLevel.Centre => RuleCodes.AtTheTop,
            Decision.Rate when complaint.AnsweredAt is null || complaint.IsFinallyClosed() => RuleCodes.NotAnswered,
            Decision.Rate when complaint.Rated => RuleCodes.AlreadyRated,
            Decision.Reopen when complaint.IsFinallyClosed() => RuleCodes.FinallyClosed,
            Decision.Reopen when complaint.Reopenings >= MostReopenings => RuleCodes.ReopenedTwice,
            Decision.Reopen when complaint.Status == ComplaintStatus.Closed && WorkingCalendar.DayOf(now) > complaint.ReopenUntil =>
                RuleCodes.ReopeningTooLate,
            Decision.CloseUnanswered when now - complaint.AnsweredAt < SilenceThatCloses => RuleCodes.NotYetSilentEnough,
            Decision.Expire when now - complaint.FiledAt < VerificationTime => RuleCodes.NotYetExpired,
            Decision.HearOriginal when !complaint.IsClosedAsDuplicate || complaint.DuplicateOf is null => RuleCodes.NotADuplicate,
            Decision.ReleaseDuplicate when !complaint.IsClosedAsDuplicate || complaint.DuplicateOf is null => RuleCodes.NotADuplicate,
            Decision.ReleaseDuplicate when complaint.Heard is not null => RuleCodes.AlreadyHeard,
            Decision.LiftBar when complaint.Barred.IsEmpty => RuleCodes.NotBarred,
            Decision.OpenIdentity when !complaint.Confidential => RuleCodes.NotConfidential,
            Decision.OpenTexts when complaint.Erased => RuleCodes.Erased,
            Decision.Erase when complaint.Erased && actor.IsStaff => RuleCodes.Erased,
            _ => null,
        };

    /// <summary>Whoever comes too late to verify has to file anew, and is told so.</summary>
    private static string? RefusedByStatus(this Complaint complaint, Decision decision) =>
        DecisionTable.RefusedByStatus(decision, complaint.Status) switch
        {
            RuleCodes.AlreadyVerified when complaint.ClosedBecause == ClosingReason.Expired => RuleCodes.Expired,
            var code => code,
        };

    /// <summary>Referred and returned so often that only the centre may pass it on.</summary>
    private static bool IsPassedOnEnough(this Complaint complaint) => complaint.SidewaysMoves >= SidewaysMovesOfAgencies;

    /// <summary>Closed without an answer that the complainant could object to: rejected, withdrawn, expired.</summary>
    private static bool IsFinallyClosed(this Complaint complaint) =>
        complaint.Status == ComplaintStatus.Closed
        && !complaint.IsAnsweredByOriginal
        && (complaint.ClosedBecause is ClosingReason.Rejected or ClosingReason.Withdrawn or ClosingReason.Expired || complaint.Erased);

    /// <summary>The side whose room a document of this actor takes.</summary>
    internal static DocumentTally DocumentsOf(this Complaint complaint, Actor actor) =>
        actor.IsStaff ? complaint.StaffDocuments : complaint.ComplainantDocuments;

    internal static void RequireRoomFor(this DocumentTally tally, IReadOnlyList<Document> documents)
    {
        if (tally.Plus(documents).Refusal is { } rule)
        {
            throw new RuleViolation(rule);
        }
    }
}
