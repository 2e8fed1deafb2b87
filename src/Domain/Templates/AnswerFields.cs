namespace Ccs.Domain.Templates;

/// <summary>What an answer template may have filled in.</summary>
public static class AnswerFields
{
    /// <summary>Empty where the identity is closed to the officer.</summary>
    public const string ComplainantName = "complainantName";
    public const string ComplaintCode = "complaintCode";
    public const string Title = "title";
    public const string Agency = "agency";
    public const string Service = "service";
    public const string FiledOn = "filedOn";
    public const string Deadline = "deadline";
    public const string Today = "today";

    public static readonly IReadOnlyList<string> All = [ComplainantName, ComplaintCode, Title, Agency, Service, FiledOn, Deadline, Today];
}
