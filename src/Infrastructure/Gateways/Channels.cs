using Ccs.Infrastructure.Gateways.Bounces;

namespace Ccs.Infrastructure.Gateways;

/// <summary>How the ways out are, for who watches the system.</summary>
public sealed class Channels
{
    private readonly Func<IEnumerable<(string Name, string? Trouble)>> _all;

    internal Channels(SmtpGateway mail, SmsRoutes sms, SmsBudget budget, BounceMailbox bounces) =>
        _all = () =>
            sms
                .Breakers.Prepend(mail.Breaker)
                .Select(breaker => (breaker.Name, breaker.Trouble))
                .Append(("sms-budget", budget.Trouble))
                .Append(("bounces", bounces.Trouble));

    /// <summary>By name: what the provider said last, or what is spent. Empty where all is well.</summary>
    public IReadOnlyDictionary<string, string> Troubles =>
        _all().Where(each => each.Trouble is not null).ToDictionary(each => each.Name, each => each.Trouble!, StringComparer.Ordinal);
}
