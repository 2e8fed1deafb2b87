using Ccs.Application.Ports;
using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Site.Filing;

/// <summary>
/// A complaint on its way: the answers as they were typed, right or wrong, so that nothing is lost. Once it is sent only what the
/// verification needs is left of it.
/// </summary>
public sealed record FilingDraft
{
    /// <summary>"I don't know" which agency.</summary>
    public const string Unknown = "unknown";

    /// <summary>None of those that are offered, of services and of kinds.</summary>
    public const string None = "none";
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>How long it is kept after the last word.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Made at the start: sending twice files once.</summary>
    public required string Key { get; init; }

    /// <summary>Pages whose answers were found right.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    public string? Adult { get; init; }

    public string? Iraqi { get; init; }

    /// <summary>service or person.</summary>
    public string? About { get; init; }

    public string? Agency { get; init; }

    public string? Service { get; init; }

    public string? PersonName { get; init; }

    public string? PersonPosition { get; init; }

    /// <summary>The first level.</summary>
    public string? Category { get; init; }

    /// <summary>The second level.</summary>
    public string? Kind { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public DateParts When { get; init; } = new();

    public string? Governorate { get; init; }

    /// <summary>To questions of a kind, by the id of the question; those that are no longer asked stay.</summary>
    public IReadOnlyDictionary<string, DraftAnswer> Answers { get; init; } = new Dictionary<string, DraftAnswer>(StringComparer.Ordinal);

    public string? Remedy { get; init; }

    public IReadOnlyList<DraftFile> Files { get; init; } = [];

    /// <summary>Of which only a part is here.</summary>
    public IReadOnlyList<ComingFile> Coming { get; init; } = [];

    /// <summary>Of the last files that were sent without a script: told once on the next page.</summary>
    public IReadOnlyList<RefusedFile> Refused { get; init; } = [];

    public string? FullName { get; init; }

    public DateParts Born { get; init; } = new();

    public string? NationalNumber { get; init; }

    public string? Home { get; init; }

    public string? Address { get; init; }

    public string? Channel { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Confidential { get; init; }

    /// <summary>It was sent, and waits for its code.</summary>
    public SentFiling? Sent { get; init; }

    /// <summary>The code came back.</summary>
    public RegisteredFiling? Registered { get; init; }

    public bool IsPassed(string page) => Passed.Contains(page, StringComparer.Ordinal);

    /// <summary>The answers of a page were found right, or are no longer.</summary>
    public FilingDraft With(string page, bool right) =>
        this with
        {
            Passed = [.. Passed.Where(other => other != page), .. right ? new[] { page } : []],
        };

    /// <summary>With what has come of it; nothing, where it is new.</summary>
    public ComingFile Known(ComingFile file) => Coming.FirstOrDefault(file.IsSame) ?? file;

    /// <summary>Another piece came; as it is where that place is taken by now.</summary>
    public FilingDraft WithPiece(ComingFile file, StoredPiece piece)
    {
        var came = Coming.FirstOrDefault(file.IsSame)?.Came ?? 0;
        return came == file.Came
            ? this with
            {
                Coming = [.. Without(file).Coming, file with { Pieces = [.. file.Pieces, piece.PieceId], Came = came + piece.Size }],
            }
            : this;
    }

    /// <summary>It will never be whole.</summary>
    public FilingDraft Without(ComingFile file) => this with { Coming = [.. Coming.Where(other => !file.IsSame(other))] };

    /// <summary>It is whole. It stays known, for whoever never heard the answer and asks again.</summary>
    public FilingDraft WithWhole(ComingFile file, DraftFile whole) =>
        this with
        {
            Coming = [.. Without(file).Coming, file with { Pieces = [], StoredAs = whole.Id }],
        };

    /// <summary>What became of it; null where it is not whole yet.</summary>
    public DraftFile? Whole(ComingFile file) => Files.FirstOrDefault(stored => stored.Id == file.StoredAs);

    /// <summary>With another file; as it is where that one was sent before,
    /// by somebody who clicked twice or never heard the answer.</summary>
    public FilingDraft With(DraftFile file) => Here(file) is null ? this with { Files = [.. Files, file] } : this;

    /// <summary>The same file, as it was first stored.</summary>
    public DraftFile? Here(DraftFile file) => Files.FirstOrDefault(file.IsSame);

    public FilingDraft Without(Guid fileId) =>
        this with
        {
            Files = [.. Files.Where(file => file.Id != fileId)],
            Coming = [.. Coming.Where(file => file.StoredAs != fileId)],
            Refused = [],
        };
}
