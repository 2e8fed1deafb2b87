namespace Ccs.WebApi.Site.Filing;

/// <summary>Where the code goes, and every message after it: asked when filing, and again when it was typed wrongly.</summary>
public interface IContactFields
{
    /// <summary>email or phone.</summary>
    string? Channel { get; }

    string? Email { get; }

    string? Phone { get; }
}
