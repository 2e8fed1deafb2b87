using Ccs.Infrastructure.Keys;
using Microsoft.Extensions.Configuration;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// The keys of the log, from configuration, 32 bytes in base 64 each: <c>Ccs:Keys:Log</c> (salts; auditors have it too, so nothing else is
/// derived from it), <c>Ccs:Keys:Seal:{id}</c> (several, so that they can be replaced) with <c>Ccs:Keys:CurrentSeal</c>,
/// <c>Ccs:Keys:Checkpoint</c> (signs) and <c>Ccs:Keys:Clock</c> (says when).
/// </summary>
public sealed class LogKeys
{
    private const string Section = "Ccs:Keys";
    private readonly Dictionary<string, byte[]> _seals;

    /// <param name="texts">As they are configured.</param>
    /// <exception cref="InvalidOperationException">One is no key; the message names it.</exception>
    public LogKeys(LogKeyTexts texts)
    {
        CurrentSeal = texts.CurrentSeal;
        _seals = texts.Seal.ToDictionary(
            pair => IsName(pair.Key) ? pair.Key : throw new InvalidOperationException($"{Section}:Seal:{pair.Key}: a name has no colon."),
            pair => MasterKeys.Decode(pair.Value, $"{Section}:Seal:{pair.Key}"),
            StringComparer.Ordinal
        );
        Log = MasterKeys.Decode(texts.Log, $"{Section}:Log");
        Checkpoint = MasterKeys.Decode(texts.Checkpoint, $"{Section}:Checkpoint");
        Clock = MasterKeys.Decode(texts.Clock, $"{Section}:Clock");
        if (!_seals.ContainsKey(CurrentSeal))
        {
            throw new InvalidOperationException(
                $"{Section}:CurrentSeal names '{CurrentSeal}', but there is no {Section}:Seal:{CurrentSeal}."
            );
        }
    }

    /// <summary>The key that new events are sealed with.</summary>
    public string CurrentSeal { get; }

    internal byte[] Log { get; }

    internal byte[] Checkpoint { get; }

    internal byte[] Clock { get; }

    public static bool AreConfigured(IConfiguration configuration) => configuration[$"{Section}:CurrentSeal"] is not null;

    /// <exception cref="InvalidOperationException">Not configured, or configured in part.</exception>
    public static LogKeys From(IConfiguration configuration)
    {
        var keys = configuration.GetSection(Section);
        var seals = keys.GetSection("Seal").GetChildren().ToDictionary(s => s.Key, s => s.Value ?? string.Empty, StringComparer.Ordinal);
        return
            keys["CurrentSeal"] is { } current
            && keys["Log"] is { } log
            && keys["Checkpoint"] is { } checkpoint
            && keys["Clock"] is { } clock
            ? new LogKeys(new LogKeyTexts(current, seals, log, checkpoint, clock))
            : throw new InvalidOperationException(
                "Keys of the log are missing: set Ccs:Keys:CurrentSeal, Ccs:Keys:Seal:{id}, Ccs:Keys:Log, Ccs:Keys:Checkpoint and "
                    + "Ccs:Keys:Clock (32 random bytes in base 64 each)."
            );
    }

    /// <summary>Null: there is none of this name.</summary>
    internal byte[]? Seal(string id) => _seals.GetValueOrDefault(id);

    private static bool IsName(string id) => id.Length > 0 && !id.Contains(':', StringComparison.Ordinal);
}

/// <param name="CurrentSeal">The name of one of them.</param>
/// <param name="Seal">By name.</param>
/// <param name="Log">Of the salts.</param>
/// <param name="Checkpoint">The seed that signs.</param>
/// <param name="Clock">The seed that says when.</param>
public sealed record LogKeyTexts(string CurrentSeal, IReadOnlyDictionary<string, string> Seal, string Log, string Checkpoint, string Clock);
