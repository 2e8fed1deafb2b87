namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What administrators keep, part by part.</summary>
public sealed class IndexModel : AdministrationPage
{
    /// <summary>As in their addresses and in the keys of their texts.</summary>
    public IReadOnlyList<string> Parts { get; } =
    ["agencies", "categories", "routing-rules", "policies", "holidays", "messages", "answers", "accounts", "history"];
}
