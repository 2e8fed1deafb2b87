using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Infrastructure.Keys;

namespace Ccs.Infrastructure.Bulk;

/// <summary>The data key of the complaint in hand, in clear; it is wrapped when it is written.</summary>
internal sealed class HeldSeals(HeldComplaint held, HeldWork work) : IComplaintSeals
{
    private IComplaintSeal? _seal;

    public Task<IComplaintSeal> Create(Guid complaintId, CancellationToken cancellation)
    {
        var key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);
        work.AtCommit(() => held.Key = key);
        return Task.FromResult(_seal = new ComplaintSeal(complaintId, key));
    }

    public Task<IComplaintSeal> Of(Guid complaintId, CancellationToken cancellation) => Task.FromResult(_seal ??= held.Seal(complaintId));

    public Task<IReadOnlyDictionary<Guid, IComplaintSeal>> Of(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task Keep(Guid complaintId, CancellationToken cancellation)
    {
        work.AtCommit(() => held.IsKept = true);
        return Task.CompletedTask;
    }

    public void Destroy(Guid complaintId) => work.AtCommit(() => held.Key = null);
}

internal sealed class HeldVerifications(HeldComplaint held, HeldWork work) : IVerifications
{
    public Task<VerificationChallenge?> Find(Guid complaintId, CancellationToken cancellation) => Task.FromResult(held.Challenge);

    public void Store(VerificationChallenge challenge) => work.AtCommit(() => held.Challenge = challenge);
}

internal sealed class HeldSearchTerms(HeldComplaint held, HeldWork work) : ISearchTerms
{
    public void Store(SearchTerms terms) => work.AtCommit(() => held.Terms = terms);

    public void Remove(Guid complaintId) => work.AtCommit(() => held.Terms = null);
}

internal sealed class HeldUnverified(HeldComplaint held, HeldWork work) : IUnverifiedFilings
{
    public void Store(UnverifiedFiling filing) => work.AtCommit(() => held.Unverified = filing);

    public void Change(UnverifiedFiling filing) => Store(filing);

    public void Remove(Guid complaintId) => work.AtCommit(() => held.Unverified = null);

    public Task<UnverifiedFiling?> Find(Guid complaintId, CancellationToken cancellation) => Task.FromResult(held.Unverified);

    public Task<IReadOnlyList<Guid>> Of(string contactToken, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> FiledBefore(DateTimeOffset latest, Guid after, int take, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> NotReminded(DateTimeOffset latest, Guid after, int take, CancellationToken cancellation) =>
        throw new NotSupportedException();
}

/// <summary>Of the codes that are drawn each may be had once.</summary>
internal sealed class DrawnCodes : ITrackingViews
{
    // Of each token the first 64 of its 96 bits, which are drawn: a million of them are 20 MB.
    private readonly HashSet<ulong> _tokens = [];
    private readonly Lock _one = new();

    public Task<TrackingKey?> FindKey(string codeToken, CancellationToken cancellation)
    {
        var drawn = BinaryPrimitives.ReadUInt64BigEndian(Base64Url.DecodeFromChars(codeToken));
        lock (_one)
        {
            return Task.FromResult(_tokens.Add(drawn) ? null : new TrackingKey(Guid.Empty, null));
        }
    }

    public Task<ComplaintTracking?> Find(Guid complaintId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<ComplaintTracking>> NewestVerified(
        IReadOnlyCollection<string> contactTokens,
        int take,
        CancellationToken cancellation
    ) => throw new NotSupportedException();
}
