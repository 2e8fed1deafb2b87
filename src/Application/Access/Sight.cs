using Ccs.Domain.Access;
using Ccs.Domain.Shared;

namespace Ccs.Application.Access;

/// <summary>What of a complaint is about to be shown.</summary>
/// <param name="What">Of it.</param>
/// <param name="DocumentId">Which file, where it is one.</param>
/// <param name="Reason">Why, sealed under the complaint's key, where the reader once had to say so.</param>
internal readonly record struct Sight(LookedAt What, Guid? DocumentId = null, Sealed? Reason = null)
{
    /// <summary>What follows from the address alone; null: it follows from where the case lies.</summary>
    public LookPurpose? Purpose =>
        What switch
        {
            LookedAt.Identity => LookPurpose.Identity,
            LookedAt.Document => LookPurpose.Document,
            LookedAt.History or LookedAt.Texts => LookPurpose.Audit,
            LookedAt.Export => LookPurpose.Export,
            _ => null,
        };
}
