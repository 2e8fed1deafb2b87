using static Ccs.Domain.Complaints.Decisions.Decision;
using static Ccs.Domain.Complaints.RuleCodes;

namespace Ccs.Domain.Tests.Tables;

/// <summary>
/// The table of the lifecycle as docs and product.md have it, written out by hand and on purpose not read from <c>DecisionTable</c>:
/// what happens to each decision in each status, as the names of the events or the code of the rule.
/// </summary>
internal static class Lifecycle
{
    private const string Filed = nameof(ComplaintFiled);
    private const string Numbered = nameof(CaseNumberGiven);
    private const string Closed = nameof(ComplaintClosed);
    private const string Erased = nameof(PersonalDataErased);

    /// <summary>The columns are Filed, Verified, Assigned, Answered, Closed.</summary>
    public static readonly IReadOnlyDictionary<Decision, string[]> Table = new Dictionary<Decision, string[]>
    {
        [Decision.File] = [AlreadyFiled, AlreadyFiled, AlreadyFiled, AlreadyFiled, AlreadyFiled],
        [ChangeContact] = [nameof(ContactChanged), AlreadyVerified, AlreadyVerified, AlreadyVerified, AlreadyVerified],
        [Verify] = [nameof(ComplaintVerifiedV2), AlreadyVerified, AlreadyVerified, AlreadyVerified, AlreadyVerified],
        [GiveCaseNumber] = [NotVerified, Numbered, Numbered, Numbered, Numbered],
        [Assign] = [AlreadyAssigned, nameof(ComplaintAssigned), AlreadyAssigned, AlreadyAssigned, AlreadyAssigned],
        [Refer] = [NotAssigned, NotAssigned, nameof(ComplaintReferred), NotAssigned, NotAssigned],
        [Return] = [NotAssigned, NotAssigned, nameof(ComplaintReturned), NotAssigned, NotAssigned],
        [AskCentre] = [NotAssigned, NotAssigned, nameof(CentreAsked), NotAssigned, NotAssigned],
        [Succeed] = [NotAssigned, NotAssigned, nameof(ComplaintSucceeded), NotAssigned, NotAssigned],
        [Appoint] = [NotAssigned, NotAssigned, nameof(OfficerAppointed), NotAssigned, NotAssigned],
        [Release] = [NotAssigned, NotAssigned, nameof(OfficerReleased), NotAssigned, NotAssigned],
        [Assess] = [NotOpen, nameof(ComplaintAssessed), nameof(ComplaintAssessed), NotOpen, NotOpen],
        [Recategorise] = [NotOpen, nameof(ComplaintRecategorised), nameof(ComplaintRecategorised), NotOpen, NotOpen],
        [ReplyMeanwhile] = [NotAssigned, NotAssigned, nameof(InterimReplySent), NotAssigned, NotAssigned],
        [HearPerson] = [NotAssigned, NotAssigned, nameof(SubjectHeard), NotAssigned, NotAssigned],
        [AskComplainant] = [NotAssigned, NotAssigned, nameof(InformationRequested), NotAssigned, NotAssigned],
        [ProvideInformation] = [NotAssigned, nameof(InformationProvided), nameof(InformationProvided), NotAssigned, NotAssigned],
        [RemindOfQuestion] = [NotAssigned, NotAssigned, nameof(QuestionReminderRaised), NotAssigned, NotAssigned],
        [LapseQuestion] = [NotAssigned, NotAssigned, nameof(QuestionLapsed), NotAssigned, NotAssigned],
        [SendBack] = [NotOpen, nameof(CorrectionRequested), nameof(CorrectionRequested), NotOpen, NotOpen],
        [Correct] = [NotOpen, nameof(ComplaintCorrected), nameof(ComplaintCorrected), NotOpen, NotOpen],
        [RemindOfCorrection] = [NotOpen, nameof(CorrectionReminderRaised), nameof(CorrectionReminderRaised), NotOpen, NotOpen],
        [LapseCorrection] = [NotOpen, nameof(CorrectionLapsed), nameof(CorrectionLapsed), NotOpen, NotOpen],
        [AddDocument] = [NotOpen, nameof(DocumentAdded), nameof(DocumentAdded), NotOpen, NotOpen],
        [AddNote] = [NotVerified, nameof(NoteAdded), nameof(NoteAdded), nameof(NoteAdded), nameof(NoteAdded)],
        [ExtendDeadline] = [NotAssigned, NotAssigned, nameof(DeadlineExtended), NotAssigned, NotAssigned],
        [MoveDeadline] = [NotOpen, nameof(DeadlineMoved), nameof(DeadlineMoved), NotOpen, NotOpen],
        [MissDeadline] = [NotOpen, nameof(DeadlineMissed), nameof(DeadlineMissed), NotOpen, NotOpen],
        [Remind] = [NotAssigned, NotAssigned, nameof(DeadlineReminderRaised), NotAssigned, NotAssigned],
        [RemindOfTriage] = [AlreadyAssigned, nameof(TriageReminderRaised), AlreadyAssigned, AlreadyAssigned, AlreadyAssigned],
        [Escalate] = [NotAssigned, NotAssigned, nameof(ComplaintEscalated), NotAssigned, NotAssigned],
        [Decision.Answer] = [NotAssigned, NotAssigned, nameof(ComplaintAnswered), NotAssigned, NotAssigned],
        [Rate] = [NotAnswered, NotAnswered, NotAnswered, nameof(AnswerRated), nameof(AnswerRated)],
        [Accept] = [NotAnswered, NotAnswered, NotAnswered, Closed, NotAnswered],
        [CloseUnanswered] = [NotAnswered, NotAnswered, NotAnswered, Closed, NotAnswered],
        [Reopen] = [NotAnswered, NotAnswered, NotAnswered, nameof(ComplaintReopened), nameof(ComplaintReopened)],
        [Reject] = [NotOpen, Closed, Closed, NotOpen, NotOpen],
        [Withdraw] = [NotOpen, Closed, Closed, NotOpen, NotOpen],
        [Expire] = [$"{Closed} {Erased}", AlreadyVerified, AlreadyVerified, AlreadyVerified, AlreadyVerified],
        [Link] = [NotVerified, nameof(ComplaintsLinked), nameof(ComplaintsLinked), nameof(ComplaintsLinked), nameof(ComplaintsLinked)],
        [TakeDuplicate] = [NotVerified, nameof(DuplicateJoined), nameof(DuplicateJoined), nameof(DuplicateJoined), nameof(DuplicateJoined)],
        [HearOriginal] = [NotClosed, NotClosed, NotClosed, NotClosed, nameof(OriginalAnswered)],
        [ReleaseDuplicate] = [NotClosed, NotClosed, NotClosed, NotClosed, nameof(DuplicateReleased)],
        [BarStaff] = [nameof(StaffBarred), nameof(StaffBarred), nameof(StaffBarred), nameof(StaffBarred), nameof(StaffBarred)],
        [LiftBar] = [NotVerified, nameof(StaffBarLifted), nameof(StaffBarLifted), nameof(StaffBarLifted), nameof(StaffBarLifted)],
        [OpenIdentity] = [NotVerified, nameof(IdentityOpened), nameof(IdentityOpened), nameof(IdentityOpened), nameof(IdentityOpened)],
        [OpenTexts] =
        [
            NotVerified,
            nameof(SealedTextsOpened),
            nameof(SealedTextsOpened),
            nameof(SealedTextsOpened),
            nameof(SealedTextsOpened),
        ],
        [Erase] = [NotClosed, NotClosed, NotClosed, NotClosed, Erased],
    };

    /// <summary>The one decision that is taken about nothing.</summary>
    public const string FileFromNothing = Filed;

    public static string Cell(Decision decision, ComplaintStatus status) => Table[decision][(int)status];

    /// <summary>Rule codes have a dot, names of events have none.</summary>
    public static bool IsRefusal(string cell) => cell.Contains('.', StringComparison.Ordinal);
}
