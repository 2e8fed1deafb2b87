using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Identity;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Asked only when somebody signs in from a browser that is new to the account.</summary>
internal sealed class MartenAccountMakers(IDocumentStore store) : IAccountMakers
{
    private const string Job = "sign-in";

    private static readonly string[] WaysIn =
    [
        EventNames.Of(typeof(StaffAccountCreated)),
        EventNames.Of(typeof(StaffPasswordReset)),
        EventNames.Of(typeof(StaffOneTimeCodeReset)),
        EventNames.Of(typeof(StaffPasskeysRemoved)),
        EventNames.Of(typeof(StaffAccountUnlocked)),
    ];

    public async Task<IReadOnlyList<Guid>> Of(Guid accountId, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var events = await session
            .Events.QueryAllRawEvents()
            .Where(e => e.StreamId == ChangeAccount.StreamId && e.Timestamp > since && WaysIn.Contains(e.EventTypeName))
            .ToListAsync(cancellation);
        return
        [
            .. events
                .Where(e => e.Data is IAccountEvent fact && fact.AccountId == accountId)
                .Select(e => Actor.StaffIdIn(e.UserName) is { } id ? Guid.Parse(id) : accountId)
                .Where(maker => maker != accountId)
                .Distinct(),
        ];
    }

    public async Task Record(StaffSignedInOnMakersDevice fact, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.ActsAsSystem(Job);
        session.Events.Append(ChangeAccount.StreamId, fact);
        await session.SaveChangesAsync(cancellation);
    }
}
