using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Keys.Outer;

/// <summary>
/// Bucket keys and day keys as they are kept: each sealed by a master key, with its name authenticated. A node holds what it has used for
/// some minutes: what another node destroyed is soon not in its memory either.
/// </summary>
internal sealed class OuterKeys(IKeyFiles files, ISecretProtector protector, MasterKeys masters, TimeProvider clock)
{
    /// <summary>Between the destruction of a key and the last node that forgets it.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<KeyName, (byte[] Key, long At)> _held = new();

    public string Place => files.Place;

    /// <exception cref="KeysException">It is not there.</exception>
    public byte[] Get(KeyName name) => Find(name) ?? throw Missing(name);

    public KeysException Missing(KeyName name) =>
        new(
            $"The key {name} is not in the folder of keys ({files.Place}): bring that folder back from its own backup, or, after the "
                + "database was restored from an older one, run the command: keys restore."
        );

    /// <summary>Null: it was destroyed, or never came here.</summary>
    public byte[]? Find(KeyName name)
    {
        if (_held.TryGetValue(name, out var held) && clock.GetElapsedTime(held.At) < Held)
        {
            return held.Key;
        }

        byte[]? box;
        try
        {
            box = files.Read(name.ToString());
        }
        catch (IOException) when (held.Key is not null)
        {
            // The folder is away for a moment: readiness tells, and what is known goes on.
            return held.Key;
        }

        if (box is null)
        {
            _held.TryRemove(name, out _);
            return null;
        }

        var key = Convert.FromBase64String(protector.Unprotect(PurposeOf(name), Encoding.ASCII.GetString(box)));
        _held[name] = (key, clock.GetTimestamp());
        return key;
    }

    /// <summary>Makes it where it is not there yet; of several nodes at once all get the same.</summary>
    public byte[] Make(KeyName name)
    {
        files.MakeOnce(name.ToString(), () => Seal(name, RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes)));
        return Get(name);
    }

    public void Destroy(KeyName name)
    {
        files.Destroy(name.ToString());
        _held.TryRemove(name, out _);
    }

    public IReadOnlyList<KeyName> All() => [.. files.Names().Select(KeyName.Parse).OfType<KeyName>()];

    /// <summary>One more than there ever was, whatever the database remembers.</summary>
    public int NextGeneration(string slot) =>
        All().Where(name => name.Slot == slot).Select(name => name.Generation).DefaultIfEmpty().Max() + 1;

    /// <summary>Those that another master key than the current one seals are sealed anew.</summary>
    public async Task SealAnew()
    {
        foreach (var name in All())
        {
            if (files.Read(name.ToString()) is { } box && MasterOf(Encoding.ASCII.GetString(box)) != masters.CurrentId)
            {
                var anew = Seal(name, Get(name));
                await files.Write(name.ToString(), async file => await file.WriteAsync(anew));
            }
        }
    }

    /// <summary>Tells two keys of one name apart, and nothing of either: keys are random.</summary>
    public static string PrintOf(byte[] key) => Base64Url.EncodeToString(SHA256.HashData(key).AsSpan(0, 12));

    private byte[] Seal(KeyName name, byte[] key) =>
        Encoding.ASCII.GetBytes(protector.Protect(PurposeOf(name), Convert.ToBase64String(key)));

    private static string MasterOf(string token) => token[..Math.Max(0, token.LastIndexOf('.'))];

    private static string PurposeOf(KeyName name) => $"key {name}";
}
