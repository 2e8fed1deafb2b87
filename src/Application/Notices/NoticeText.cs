using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Notices;

/// <summary>The words of a notice. Nothing of the complaint's content, no agency and no person is ever in them.</summary>
internal static class NoticeText
{
    /// <param name="notice">What to say, and in which language.</param>
    /// <param name="address">To whom.</param>
    /// <param name="codes">Those that the notice itself does not hold.</param>
    public static OutgoingMessage Compose(Notice notice, string address, IReadOnlyList<string> codes)
    {
        string[] arguments = notice switch
        {
            { ChallengeId: not null } => [codes[0], Wording.Number((int)VerificationChallenge.Lifetime.TotalMinutes, notice.Language)],
            { ComplaintIds: not null } => [string.Join('\n', codes)],
            _ => [notice.ComplaintCode ?? string.Empty, notice.Day is { } day ? Wording.Date(day, notice.Language) : string.Empty],
        };
        return notice.Channel == ContactChannel.Phone
            ? new OutgoingMessage(notice.Id, notice.Channel, address, null, Text("sms"), notice.Language)
            : new OutgoingMessage(notice.Id, notice.Channel, address, Text("subject"), Text("body"), notice.Language);

        string Text(string part) => Wording.Notice($"{notice.Kind}.{part}", notice.Language, arguments);
    }
}
