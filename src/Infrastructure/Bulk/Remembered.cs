using System.Collections.Concurrent;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Keys;

namespace Ccs.Infrastructure.Bulk;

/// <summary>The directory as it stands.</summary>
internal sealed class StillDirectory(GovernmentDirectory directory) : IDirectory
{
    public ValueTask<GovernmentDirectory> Get(CancellationToken cancellation) => ValueTask.FromResult(directory);

    public Task<Versioned<GovernmentDirectory>> Load(CancellationToken cancellation) => throw new NotSupportedException();

    public void Record(IReadOnlyList<IDirectoryEvent> changes) => throw new NotSupportedException();
}

/// <summary>Made-up texts have few words: each is keyed once for each place, as long as there are not too many.</summary>
internal sealed class RememberedTokens(IBlindIndex index) : IBlindIndex
{
    private const string Words = "word-at";
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);

    public string Token(string kind, string text) =>
        kind != Words ? index.Token(kind, text)
        : _words.TryGetValue(text, out var known) ? known
        : _words.Count < Most ? _words.GetOrAdd(text, word => index.Token(Words, word))
        : index.Token(kind, text);

    public string VerificationCode(Guid challengeId) => index.VerificationCode(challengeId);
}

/// <summary>The numbers that were set apart before, each complaint its own: they are in no order that anybody could read.</summary>
internal sealed class HeldNumbers(HeldComplaint held, NumberShuffle shuffle) : ICaseNumbers
{
    public Task<CaseNumber> Next(int year, CancellationToken cancellation) =>
        Task.FromResult(CaseNumber.Of(year, shuffle.Place(year, (int)(held.Count % CaseNumber.Most))));
}
