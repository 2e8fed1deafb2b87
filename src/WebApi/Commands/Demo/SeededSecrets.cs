using System.Security.Cryptography;
using Ccs.Application.Ports;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>
/// Identifiers and codes that a seed determines, while a step of the demo is played; whatever runs beside it (messages on their way) draws
/// from the true source, so that it cannot change what comes next.
/// </summary>
internal sealed class SeededSecrets(TimeProvider clock) : ISecrets
{
    private static readonly AsyncLocal<DemoRandom?> Current = new();

    public static void Use(DemoRandom random) => Current.Value = random;

    public Guid NewId()
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        if (Current.Value is not { } random)
        {
            return id;
        }

        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var drawn = random.Bytes(8);

        // Version (4 bits) and variant (2 bits) stay; the 48 bits of time stay.
        drawn[0] = (byte)((drawn[0] & 0x3F) | 0x80);
        drawn.CopyTo(bytes[8..]);
        bytes[6] = (byte)(0x70 | (drawn[1] & 0x0F));
        bytes[7] = drawn[2];
        return new Guid(bytes, bigEndian: true);
    }

    public byte[] RandomBytes(int count) => Current.Value?.Bytes(count) ?? RandomNumberGenerator.GetBytes(count);
}
