namespace Ccs.Domain.Complaints.Decisions;

/// <summary>Every decision that anybody can take about a complaint. On the wire kebab-case;
/// <see cref="DecisionTable"/> says who and when.</summary>
public enum Decision
{
    File,
    ChangeContact,
    Verify,
    Assign,
    Refer,
    Return,
    Appoint,
    Assess,
    ReplyMeanwhile,
    HearPerson,
    AskComplainant,
    ProvideInformation,
    AddDocument,
    AddNote,
    ExtendDeadline,
    Remind,
    RemindOfTriage,
    Escalate,
    Answer,
    Rate,
    Accept,
    CloseUnanswered,
    Reopen,
    Reject,
    Withdraw,
    Expire,
    Link,
    BarStaff,
    OpenIdentity,
    Erase,
}
