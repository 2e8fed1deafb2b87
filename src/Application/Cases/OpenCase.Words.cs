using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

// Word of it to the complainant and to staff, after the commit.
internal sealed partial class OpenCase
{
    /// <summary>Word to the complainant, at the verified contact, after the commit.</summary>
    public void TellComplainant(string kind, DateOnly? day = null) => tools.Notices.Queue(ToComplainant(kind, day));

    /// <summary>Word to the complainant of the day by which there is an answer: the first that there is, or another one than they were
    /// told, since the clock had stood.</summary>
    /// <param name="told">The day that was due before the decision; null: there was none.</param>
    public void TellOfDay(DateOnly? told)
    {
        if (Complaint.Terms?.DueOn is { } day && day != told)
        {
            TellComplainant(told is null ? "deadline-set" : "deadline-resumed", day);
        }
    }

    /// <summary>
    /// The same where it was passed on; where what was asked for is waited for no more by that, this is told with the day.
    /// </summary>
    /// <param name="before">As it was before the decision.</param>
    public void TellOfPassingOn(Complaint before)
    {
        if (before.WaitsForComplainant && !Complaint.WaitsForComplainant)
        {
            TellComplainant(before.Waiting!.For == WaitsFor.Reply ? "question-left-open" : "correction-left-open", Complaint.Terms?.DueOn);
        }
        else
        {
            TellOfDay(before.Terms?.DueOn);
        }
    }

    /// <summary>The same with the complaint code, which no other message about a case has.</summary>
    public void TellRegistered(string kind, DateOnly? day) =>
        tools.Notices.Queue(ToComplainant(kind, day) with { ComplaintIds = [Complaint.Id] });

    /// <summary>The same for what can wait for the mail of the morning, where the member has chosen that.</summary>
    public void TellNews(StaffMember member, string kind)
    {
        if (member.Mail == MailTime.AtOnce)
        {
            TellStaff(member, kind);
        }
    }

    /// <summary>Word to a member of staff who sees the case, where the account has an address.</summary>
    public void TellStaff(StaffMember member, string kind, DateOnly? day = null)
    {
        if (member is { Active: true, Email: not null } && CaseScope.Sees(member, Complaint, Directory))
        {
            tools.Notices.Queue(NewNotice(kind, day) with { Language = member.Language, StaffId = member.Id.ToString() });
        }
    }

    private Notice ToComplainant(string kind, DateOnly? day) =>
        NewNotice(kind, day) with
        {
            Language = Complaint.Keys.Language,
            Channel = Complaint.Contact.Channel,
            To = Complaint.Contact.Address,
        };

    private Notice NewNotice(string kind, DateOnly? day) =>
        new()
        {
            Id = tools.Secrets.NewId(),
            ComplaintId = Complaint.Id,
            Kind = kind,
            Language = Language.Ckb,
            Channel = ContactChannel.Email,
            CaseNumber = Complaint.CaseNumber,
            Day = day,
            QueuedAt = Now,
        };
}
