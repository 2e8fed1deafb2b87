namespace Ccs.Infrastructure.Storage;

/// <param name="Longest">
/// How long a claim lasts when its node neither ends nor renews it: long enough for a server that is busy, short enough for a code that
/// somebody waits for.
/// </param>
/// <param name="RenewedEvery">While the notice is being sent.</param>
public sealed record NoticeLease(TimeSpan Longest, TimeSpan RenewedEvery)
{
    public static readonly NoticeLease Usual = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(6));
}
