using Ccs.Application.Pipeline;

namespace Ccs.Application.Administration;

/// <summary>What an administrator changes; never without a reason.</summary>
public interface IAdministrativeChange
{
    string? Reason { get; }
}

/// <summary>A change of something that two administrators may have open at once.</summary>
public interface IVersionedChange : ICommand<Changed>, IAdministrativeChange
{
    /// <summary>The version that the caller looked at (<c>If-Match</c>); null: as it stands now.</summary>
    long? ExpectedVersion { get; }
}

/// <summary>A change of the directory.</summary>
public interface IDirectoryChange : IVersionedChange;

/// <summary>A change of the templates.</summary>
public interface ITemplateChange : IVersionedChange;

/// <param name="Version">Of the directory, or of the templates, now; the same as before where it was so already.</param>
/// <param name="Id">Of what was made or changed.</param>
public sealed record Changed(long Version, string? Id);
