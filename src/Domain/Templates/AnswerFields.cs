namespace Ccs.Domain.Templates;

/// <summary>What an answer template may have filled in.</summary>
public static class AnswerFields
{
    /// <summary>Empty where the identity is closed to the officer.</summary>
    public const string ComplainantName = "complainantName";
    public const string CaseNumber = "caseNumber";

    /// <summary>What the case number's place was called when it was still filled with the complaint code; in texts of that time it
    /// is filled with the case number.</summary>
    public const string Earlier = "complaintCode";
    public const string Title = "title";
    public const string Agency = "agency";
    public const string Service = "service";
    public const string FiledOn = "filedOn";
    public const string Deadline = "deadline";
    public const string Today = "today";

    public static readonly IReadOnlyList<string> All = [ComplainantName, CaseNumber, Title, Agency, Service, FiledOn, Deadline, Today];
}
