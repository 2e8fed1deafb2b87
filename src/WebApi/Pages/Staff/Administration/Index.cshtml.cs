using Ccs.Application.Administration.Files;
using Ccs.Application.Ports;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What administrators keep, part by part.</summary>
public sealed class IndexModel : AdministrationPage
{
    /// <summary>As in their addresses and in the keys of their texts.</summary>
    public IReadOnlyList<string> Parts { get; } =
    [
        "agencies",
        "categories",
        "questions",
        "routing-rules",
        "policies",
        "holidays",
        "population",
        "messages",
        "answers",
        "accounts",
        "history",
    ];

    /// <summary>What an administrator has to see to; null: nothing.</summary>
    public string? Warning { get; private set; }

    public async Task OnGet(CancellationToken cancellation) =>
        Warning = await Mediator.Send(new GetFileScanning(), cancellation) switch
        {
            { IsSet: false } => Site["administration.scanner.none"],
            { Answers: false } away => Told("administration.scanner.away", away),
            { Waiting: > 0 } behind => Told("administration.scanner.behind", behind),
            _ => null,
        };

    private string Told(string text, FileScanning scanning) => Site.Text(text, Site.Number(scanning.Waiting));
}
