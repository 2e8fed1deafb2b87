using Ccs.Infrastructure.Documents.Scanning;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>A scanner for the tests of a class, with the two ways to reach it.</summary>
public sealed class ScannerFixture : Clamd, IAsyncLifetime
{
    internal ScannerOptions ByName => new() { Host = "127.0.0.1", Port = Port };

    internal ScannerOptions BySocket => new() { Socket = Socket };

    public async ValueTask InitializeAsync() => await Start();
}
