using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Microsoft.Extensions.Caching.Memory;

namespace Ccs.WebApi.Endpoints.Tracking;

/// <summary>
/// What was said of a complaint a moment ago is said again, without another look, while nothing has happened to it: whoever waits for an
/// answer looks again and again. Only where no other node could have changed it; elsewhere every call looks.
/// </summary>
internal sealed class RecentViews(bool alone, TimeProvider clock) : IChangedComplaints, IDisposable
{
    /// <summary>Names of agencies may change meanwhile, and what is possible depends on the time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Bytes. Longer ones are seldom, and not worth their room.</summary>
    private const int LongestView = 16 * 1024;

    private readonly MemoryCache _views = new(new MemoryCacheOptions { SizeLimit = 1_000, ExpirationScanFrequency = Longest });

    /// <param name="complaintId">That the caller may see.</param>
    /// <param name="language">Of the view.</param>
    /// <param name="make">Looks.</param>
    public async Task<byte[]> Get(Guid complaintId, Language language, Func<Task<byte[]>> make)
    {
        if (!alone)
        {
            return await make();
        }

        var key = (complaintId, language);
        var now = clock.GetUtcNow();
        if (_views.TryGetValue(key, out View? known) && known!.Bytes is { } bytes && (now - known.At).Duration() < Longest)
        {
            return bytes;
        }

        // It has its place before anybody looks: a change that comes meanwhile takes the place away, and the old view with it.
        var view = new View(now);
        _views.Set(key, view, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Longest, Size = 1 });
        var made = await make();
        view.Bytes = made.Length <= LongestView ? made : null;
        return made;
    }

    public void Changed(Guid complaintId)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            _views.Remove((complaintId, language));
        }
    }

    public void Dispose() => _views.Dispose();

    private sealed record View(DateTimeOffset At)
    {
        public byte[]? Bytes { get; set; }
    }
}
