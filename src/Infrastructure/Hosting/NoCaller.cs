using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Hosting;

/// <summary>In a program that nobody calls, such as a command: there is no network to name.</summary>
internal sealed class NoCaller : ICallerNetwork
{
    public string Token => string.Empty;

    public bool IsOffice => false;
}
