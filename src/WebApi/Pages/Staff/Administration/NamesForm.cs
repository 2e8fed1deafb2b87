using Ccs.Application.Administration;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A name in the three languages as it is typed, one field each.</summary>
public sealed class NamesForm
{
    public static readonly IReadOnlyList<string> Fields = [nameof(Ckb), nameof(Ar), nameof(En)];

    public string? Ckb { get; set; }

    public string? Ar { get; set; }

    public string? En { get; set; }

    public NamesInput Input() => new(En, Ckb, Ar);

    public static NamesForm Of(Names names) =>
        new()
        {
            Ckb = names.Ckb,
            Ar = names.Ar,
            En = names.En,
        };
}

/// <summary>A page with a name in the three languages: <c>_Names</c> has the fields.</summary>
public interface INamed
{
    NamesForm Names { get; }
}
