using Ccs.Infrastructure.Gateways;
using Ccs.Infrastructure.Keys;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>Message-IDs under a key of these tests.</summary>
internal static class MailIds
{
    public static readonly MessageIds Some = Under(1);

    /// <summary>As a stranger would make them up.</summary>
    public static readonly MessageIds Forged = Under(2);

    private static MessageIds Under(byte key) =>
        new(new BlindIndex(new MasterKeys("1", new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = Key(key) }, Key(key))));

    private static string Key(byte key) => Convert.ToBase64String([.. Enumerable.Repeat(key, 32)]);
}
