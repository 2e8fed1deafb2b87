using System.Security.Cryptography;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Keys;

/// <summary>Identifiers that sort by the clock of the business, and random bytes.</summary>
internal sealed class Secrets(TimeProvider clock) : ISecrets
{
    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    public byte[] RandomBytes(int count) => RandomNumberGenerator.GetBytes(count);
}
