using System.Globalization;
using System.Text.RegularExpressions;
using Ccs.Application.Proof;
using Ccs.Proof.Notes;

namespace Ccs.WebApi.Site;

/// <summary>Whose signatures count, for logs of this site.</summary>
public static partial class LogPolicies
{
    /// <summary>A receipt names one, or a few: who names more is not answered for all of them.</summary>
    private const int Most = 8;

    /// <summary>By origin; those that this site doesn't have are missing.</summary>
    public static async Task<IReadOnlyDictionary<string, LogPolicy>> Of(
        this IPublicLog log,
        IEnumerable<string> origins,
        CancellationToken cancellation
    )
    {
        Dictionary<string, LogPolicy> policies = new(StringComparer.Ordinal);
        foreach (var origin in origins.Take(Most))
        {
            if (EpochOf(origin) is { } epoch && await log.Policy(epoch, cancellation) is { } text)
            {
                policies[origin] = LogPolicy.Parse(text);
            }
        }

        return policies;
    }

    /// <summary>The last part of an origin; null: it names none.</summary>
    public static int? EpochOf(string origin) =>
        Epoch().Match(origin) is { Success: true } match
        && short.TryParse(match.Groups["epoch"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch)
            ? epoch
            : null;

    [GeneratedRegex("/(?<epoch>[1-9][0-9]{0,4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Epoch();
}
