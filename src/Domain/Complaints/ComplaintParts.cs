using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints;

/// <summary>Who complains, sealed. The clear values exist only in the memory of the call that files.</summary>
/// <param name="FullName">Personal data.</param>
/// <param name="BirthDate">Personal data; ISO date when opened.</param>
/// <param name="NationalNumber">Personal data; 12 digits when opened.</param>
/// <param name="Governorate">Personal data: where the complainant lives.</param>
/// <param name="Address">Personal data.</param>
/// <param name="Nationality">ISO 3166 code, in clear: it is the same for all.</param>
public sealed record SealedComplainant(
    Sealed FullName,
    Sealed BirthDate,
    Sealed? NationalNumber,
    Sealed? Governorate,
    Sealed? Address,
    string Nationality
);

/// <summary>The one verified address.</summary>
/// <param name="Channel">Email or phone.</param>
/// <param name="Address">Personal data: the address in lower case, or the number in E.164.</param>
public sealed record SealedContact(ContactChannel Channel, Sealed Address);

/// <summary>What the complaint is about.</summary>
/// <param name="Kind">A service or a person.</param>
/// <param name="AgencyId">The agency that the complainant named; null: "I don't know".</param>
/// <param name="ServiceId">The service, where named.</param>
/// <param name="PersonName">Personal data.</param>
/// <param name="PersonPosition">Personal data.</param>
public sealed record Subject(
    SubjectKind Kind,
    string? AgencyId,
    string? ServiceId,
    Sealed? PersonName = null,
    Sealed? PersonPosition = null
);

/// <summary>The grievance in the complainant's words, sealed.</summary>
public sealed record Grievance(Sealed Title, Sealed Description, Sealed? RemedySought, DateOnly? IncidentDate);

/// <summary>The answer to a question of a kind. The words of the question are those of its version, which the directory keeps.</summary>
/// <param name="QuestionId">Which question.</param>
/// <param name="Version">As it was asked then.</param>
/// <param name="Value">Personal data: what was written, the id of a choice, digits, or an ISO date when opened.</param>
public sealed record KindAnswer(string QuestionId, int Version, Sealed Value);

/// <summary>What reports group by. It travels on the events, so that no projection ever has to look anything up.</summary>
public sealed record GroupingKeys(SubjectKind SubjectKind, string? ServiceId, string CategoryId, string Governorate, Language Language)
{
    /// <summary>How it was filed. Null in what was filed before this was kept.</summary>
    public FilingChannel? Channel { get; init; }
}

/// <summary>A stored file. The file itself is encrypted under <paramref name="FileKey"/>, which only the complaint's key opens.</summary>
/// <param name="DocumentId">Also the name of the stored file.</param>
/// <param name="FileName">Personal data: the name that its owner gave it.</param>
/// <param name="MediaType">Found from the content, not from the name.</param>
/// <param name="Size">Bytes of the clear file.</param>
/// <param name="Sha256">Sealed: the hash of a known file would tell that it is here.</param>
/// <param name="FileKey">The file's own key.</param>
public sealed record Document(Guid DocumentId, Sealed FileName, string MediaType, long Size, Sealed Sha256, Sealed FileKey);

/// <summary>A member of staff of the centre who filed for someone who came in person or telephoned.</summary>
public sealed record Assistance(string StaffId, Sealed Reason);

/// <summary>The agency's decision in words.</summary>
/// <param name="Outcome">What the agency says came of it; what the complainant says is the rating.</param>
/// <param name="Text">Personal data.</param>
/// <param name="Remedy">Personal data: what is done about it.</param>
/// <param name="RootCause">Given with an upheld answer.</param>
/// <param name="Documents">Shown to the complainant.</param>
public sealed record Answer(Outcome Outcome, Sealed Text, Sealed? Remedy, RootCause? RootCause, IReadOnlyList<Document> Documents)
{
    /// <summary>Personal data: why an upheld complaint has no remedy. Null with a remedy, and in answers of before ADR 77.</summary>
    public Sealed? NoRemedyReason { get; init; }

    /// <summary>Personal data: what those read whose complaints are duplicates of this one; null: the outcome alone.</summary>
    public Sealed? TextForLinked { get; init; }
}
