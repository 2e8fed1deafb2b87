namespace Ccs.Application.Notices;

/// <summary>
/// What is filled into a message, by its name in the texts. They were numbered once: words that administrators set then have other places
/// than those that ship now, and are passed over.
/// </summary>
internal static class MessagePlaces
{
    public const string VerificationCode = "verificationCode";

    /// <summary>The time of the day until which the code is good.</summary>
    public const string Until = "until";

    /// <summary>In the messages of registration and of lost codes alone, and there one a line.</summary>
    public const string ComplaintCode = "complaintCode";
    public const string CaseNumber = "caseNumber";
    public const string Day = "day";

    /// <summary>Case numbers, one a line; in messages to staff.</summary>
    public const string Cases = "cases";

    /// <summary>A few figures and the address of the rest, one a line; in the message of the month's report.</summary>
    public const string Figures = "figures";
}
