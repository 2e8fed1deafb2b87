using Ccs.Application.Ports;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

internal sealed partial class MartenNoticeStore
{
    private sealed class Claimed : IClaimedNotice
    {
        private readonly MartenNoticeStore _notices;
        private readonly Guid _lease;
        private readonly Timer _renewal;
        private bool _over;

        public Claimed(MartenNoticeStore notices, Guid lease, Notice notice, IComplaintSeal seal, bool isWithinQuota)
        {
            (_notices, _lease, Notice, Seal, IsWithinQuota) = (notices, lease, notice, seal, isWithinQuota);
            var every = notices._lease.RenewedEvery;
            _renewal = new Timer(_ => _ = Renew(), null, every, every);
        }

        public Notice Notice { get; }

        public IComplaintSeal Seal { get; }

        public bool IsWithinQuota { get; }

        public async Task Save(Notice notice, CancellationToken cancellation)
        {
            var saved = await _notices.Save(notice, _lease, cancellation);
            _over = true;
            if (!saved)
            {
                throw new NoticeHeldException();
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _renewal.DisposeAsync();
            if (!_over)
            {
                await Quietly("lease = null, leased_until = null where id = $1 and lease = $2");
            }
        }

        private Task Renew() =>
            Quietly(
                "leased_until = clock_timestamp() + $3 where id = $1 and lease = $2",
                new NpgsqlParameter { Value = _notices._lease.Longest }
            );

        /// <summary>Where the database is away the lease lapses by itself, and whoever comes next takes the notice.</summary>
        private async Task Quietly(string set, params NpgsqlParameter[] parameters)
        {
            try
            {
                NpgsqlParameter[] all = [new() { Value = _lease }, .. parameters];
                await _notices.Update(set, Notice.Id, CancellationToken.None, all);
            }
            catch (Exception away) when (away is NpgsqlException or ObjectDisposedException or TimeoutException)
            {
                _ = away;
            }
        }
    }
}
