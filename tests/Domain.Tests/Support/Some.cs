namespace Ccs.Domain.Tests.Support;

/// <summary>Values that a spec needs and does not care about.</summary>
internal static class Some
{
    public const long Megabyte = 1024 * 1024;

    public static readonly Guid ComplaintId = new("0198c5a0-0000-7000-8000-000000000001");
    public static readonly Guid OtherId = new("0198c5a0-0000-7000-8000-000000000002");
    public static readonly Guid NoteId = new("0198c5a0-0000-7000-8000-000000000003");

    public static readonly Sealed Text = new("v1.text");
    public static readonly Sealed Reason = new("v1.reason");
    public static readonly DeadlinePolicy Policy = new("standard", 3, AnswerWorkingDays: 15);
    public static readonly GroupingKeys Keys = new(SubjectKind.Person, "surgery", "conduct", "erbil", Language.Ckb);
    public static readonly ComplaintCode Code = ComplaintCode.From([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    public static readonly CaseNumber Number = CaseNumber.Of(2026, 41823);
    public static readonly SealedCode SealedCode = new(new Sealed(Code.ToString()), $"token of {Code}");
    public static readonly Route Route = new(Tree.Hospital, Desk.Agency);
    public static readonly Eligibility Adult = new(new DateOnly(1980, 7, 1), "IQ");

    /// <summary>About a person and confidential, so that every decision has a complaint that it fits.</summary>
    public static readonly ComplaintFiled Filing = new(
        On(2, 1, 9),
        ComplaintId,
        new SealedComplainant(Text, Text, null, null, null, "IQ"),
        new SealedContact(ContactChannel.Phone, Text),
        new Subject(SubjectKind.Person, Tree.Hospital, "surgery", Text, Text),
        new Grievance(Text, Text, null, null),
        Keys,
        Confidential: true,
        Documents: [],
        Assistance: null
    );

    /// <summary>Assigned on Sunday 1 February: fifteen working days end on Sunday the 22nd.</summary>
    public static readonly DeadlineTerms Terms = new(Day(2, 22), Day(2, 15), Day(2, 23), RemindBefore: 5, "standard", 3);

    public static readonly Answer Upheld = new(Outcome.Upheld, Text, Text, RootCause.Capacity, []);

    /// <summary>The same complaint with another agency and service.</summary>
    public static readonly Correction Correction = new(
        Filing.Subject with
        {
            AgencyId = Tree.OtherHospital,
            ServiceId = "x-ray",
        },
        Filing.Grievance,
        [],
        [new KindAnswer("meter", 1, Text)]
    );

    public static Document Document(long size = 1024) =>
        new(new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), Text, "application/pdf", size, Text, Text);

    public static IReadOnlyList<Document> Documents(int count, long size = 1024) => [.. Enumerable.Repeat(Document(size), count)];
}
