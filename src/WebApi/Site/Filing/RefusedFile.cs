using Ccs.Application.Texts;
using Ccs.Domain.Complaints;

namespace Ccs.WebApi.Site.Filing;

/// <param name="Name">Personal data.</param>
/// <param name="Code">Why.</param>
public sealed record RefusedFile(string Name, string Code)
{
    /// <summary>Of the words.</summary>
    public string[] Arguments { get; init; } = [];

    public string Words(Language language) => Wording.Error(Code, language, Arguments);
}
