using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using Ccs.WebApi.Site.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Assisted;

/// <summary>What is asked of somebody for whom the centre files: the questions of filing, by the same names, on one page.</summary>
public abstract class AssistedFields : StaffPage, IContactFields, IKindQuestions
{
    /// <summary>Made with the page: sent twice it is filed once.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Why they don't file themselves.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>In which the complainant reads.</summary>
    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? About { get; set; }

    /// <summary>An agency, or an agency and its service: <c>interior/interior-passport</c>.</summary>
    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? PersonName { get; set; }

    [BindProperty]
    public string? PersonPosition { get; set; }

    [BindProperty]
    public string? Category { get; set; }

    [BindProperty]
    public IList<GivenAnswer> Given { get; set; } = [];

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public DateParts When { get; set; } = new();

    [BindProperty]
    public string? Governorate { get; set; }

    [BindProperty]
    public string? Remedy { get; set; }

    /// <summary>The files that are in; see <see cref="SentFile"/>.</summary>
    [BindProperty]
    public IList<string> Uploads { get; set; } = [];

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public DateParts Born { get; set; } = new();

    [BindProperty]
    public string? Iraqi { get; set; }

    [BindProperty]
    public string? NationalNumber { get; set; }

    [BindProperty]
    public string? Home { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Confidential { get; set; }

    [BindProperty]
    public bool Consent { get; set; }

    /// <summary>What complaints of this kind are asked besides, in their order.</summary>
    public IReadOnlyList<KindQuestionSet> Questions { get; protected set; } = [];

    /// <summary>As a citizen's own answers stand in a draft, so that the same command comes of them.</summary>
    protected FilingDraft Typed() =>
        new()
        {
            Key = Key ?? string.Empty,
            Iraqi = Iraqi,
            About = About,
            Agency = Place?.Split('/')[0],
            Service = Place?.Split('/') is [_, var service] ? service : null,
            PersonName = PersonName,
            PersonPosition = PersonPosition,
            Category = Category,
            Title = Subject,
            Description = Description,
            When = When,
            Governorate = Governorate,
            Answers = Answers(),
            Remedy = Remedy,
            Files = [.. SentFile.Read(Uploads).Select(file => new DraftFile(file.Id, file.Name, 0, string.Empty))],
            FullName = FullName,
            Born = Born,
            NationalNumber = NationalNumber,
            Home = Home,
            Address = Address,
            Channel = Channel,
            Email = Email,
            Phone = Phone,
            Confidential = Confidential,
        };

    private Dictionary<string, DraftAnswer> Answers() =>
        Questions.ToDictionary(
            question => question.Id,
            question =>
            {
                var given = Given.FirstOrDefault(given => given.Id == question.Id);
                return new DraftAnswer(given?.Text, question.Kind == AnswerKind.Date ? given?.Date : null);
            },
            StringComparer.Ordinal
        );
}
