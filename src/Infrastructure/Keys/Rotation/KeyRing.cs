using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ccs.Infrastructure.Documents.Sealing;
using Ccs.Infrastructure.Keys.Outer;

namespace Ccs.Infrastructure.Keys.Rotation;

/// <summary>
/// The wrapped keys of all living complaints in a file beside the bucket keys, written anew each night: with it an older dump is of use for
/// them, and for nobody else. Only the newest two are kept. A ring is a sealed file (<see cref="SealedFile"/>) of lines under a key that is
/// derived for it alone, so that no other and no changed one is taken for it.
/// </summary>
internal sealed class KeyRing(IKeyFiles files, MasterKeys masters, WrappedRows rows, TimeProvider clock)
{
    private const string Start = "ring:";
    private const string Kind = "ccs ring 1";
    private const string End = "end";
    private const int Kept = 2;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> Names() => [.. files.Names().Where(name => IdOf(name) is not null).OrderBy(NumberOf)];

    public string? Newest() => Names() is [.., var newest] ? newest : null;

    /// <summary>Writes the next, and destroys what is older than the two newest.</summary>
    public async Task Write(IEnumerable<CurrentKey> current, CancellationToken cancellation)
    {
        var number = Newest() is { } newest ? NumberOf(newest) + 1 : 1;
        var id = new Guid(RandomNumberGenerator.GetBytes(16));
        var generations = current
            .Where(key => key.Name.IsBucket)
            .ToDictionary(key => key.Name.Slot, key => key.Name.Generation, StringComparer.Ordinal);
        await files.Write(
            string.Create(CultureInfo.InvariantCulture, $"{Start}{number:D6}.{id:N}"),
            file =>
                rows.Read(
                    (at, all) => Write(file, (KeyOf(id), id), new RingHead(at, clock.GetUtcNow(), generations), all, cancellation),
                    cancellation
                )
        );
        foreach (var old in Names().SkipLast(Kept))
        {
            files.Destroy(old);
        }
    }

    /// <summary>When it was written, and which key of each bucket was the current one.</summary>
    public async Task<RingHead> Head(string name, CancellationToken cancellation)
    {
        using var lines = await Open(name, cancellation);
        return await Head(lines, cancellation);
    }

    /// <summary>All that it holds.</summary>
    /// <exception cref="KeysException">It is not a ring of these keys, or not whole.</exception>
    public async Task<RingHead> Read(string name, Func<WrappedKey, Task> take, CancellationToken cancellation)
    {
        using var lines = await Open(name, cancellation);
        var head = await Head(lines, cancellation);
        while (await lines.ReadLineAsync(cancellation) is { } line && !line.StartsWith(End, StringComparison.Ordinal))
        {
            var parts = line.Split(' ');
            await take(new WrappedKey(Guid.ParseExact(parts[0], "N"), parts[1], parts[2]));
        }

        return head;
    }

    private static async Task Write(
        Stream file,
        (byte[] Key, Guid Id) seal,
        RingHead head,
        IAsyncEnumerable<WrappedKey> all,
        CancellationToken cancellation
    )
    {
        using var sealing = new SealingWriter(file, seal.Key, seal.Id);
        await Line(sealing, $"{Kind} {head.At.ToUniversalTime():O} {head.Day.ToUniversalTime():O}", cancellation);
        foreach (var (slot, generation) in head.Generations)
        {
            await Line(sealing, string.Create(CultureInfo.InvariantCulture, $"{slot} {generation}"), cancellation);
        }

        await Line(sealing, string.Empty, cancellation);
        await foreach (var row in all)
        {
            await Line(sealing, $"{row.Id:N} {row.KeyId} {row.Wrapped}", cancellation);
        }

        await Line(sealing, End, cancellation);
        await sealing.Finish(cancellation);
    }

    private static ValueTask Line(SealingWriter sealing, string line, CancellationToken cancellation) =>
        sealing.Write(Encoding.ASCII.GetBytes(line + "\n"), cancellation);

    private static async Task<RingHead> Head(StreamReader lines, CancellationToken cancellation)
    {
        var first = await lines.ReadLineAsync(cancellation) ?? string.Empty;
        if (!first.StartsWith(Kind, StringComparison.Ordinal))
        {
            throw new KeysException("The ring is of another version of the program.");
        }

        var times = first[Kind.Length..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(time => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture))
            .ToList();
        var generations = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await lines.ReadLineAsync(cancellation) is { Length: > 0 } line)
        {
            var space = line.IndexOf(' ');
            generations[line[..space]] = int.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
        }

        return new RingHead(times[0], times[1], generations);
    }

    private async Task<StreamReader> Open(string name, CancellationToken cancellation)
    {
        var file = IdOf(name) is null ? null : files.Open(name);
        if (file is null)
        {
            throw new KeysException($"There is no ring {name} in the folder of keys ({files.Place}).");
        }

        try
        {
            var id = IdOf(name)!.Value;
            return new StreamReader(await OpeningStream.Open(file, KeyOf(id), id, leaveOpen: false, cancellation), Encoding.ASCII);
        }
        catch (CryptographicException)
        {
            throw new KeysException($"The ring {name} does not open: it is cut off or changed, or Ccs:Keys:Index is another than it was.");
        }
    }

    private byte[] KeyOf(Guid id) => masters.Derive($"ccs ring {id:N}");

    private static int NumberOf(string name) =>
        int.TryParse(name.AsSpan(Start.Length, name.LastIndexOf('.') - Start.Length), CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static Guid? IdOf(string name) =>
        name.StartsWith(Start, StringComparison.Ordinal)
        && name.LastIndexOf('.') is > 0 and var point
        && Guid.TryParseExact(name.AsSpan(point + 1), "N", out var id)
            ? id
            : null;
}

/// <param name="At">By the clock of the database.</param>
/// <param name="Day">By the clock of the business.</param>
/// <param name="Generations">The current key of each bucket.</param>
internal sealed record RingHead(DateTimeOffset At, DateTimeOffset Day, IReadOnlyDictionary<string, int> Generations)
{
    /// <summary>It was written after this key had been replaced, or its day was over.</summary>
    public bool IsAfter(KeyName name) => name.IsBucket ? Generations.GetValueOrDefault(name.Slot) > name.Generation : name.IsOver(Day);
}
