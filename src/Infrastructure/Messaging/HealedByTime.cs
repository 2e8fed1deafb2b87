using System.Data.Common;
using System.Net.Sockets;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Messaging;

/// <summary>
/// What passes by itself, or when somebody mends a setting: a provider that refuses, a database that restarts, a line that breaks.
/// Libraries wrap such failures in exceptions of their own (Marten every failed statement, EF Core its last try): what is inside decides.
/// </summary>
internal static class HealedByTime
{
    public static bool Holds(Exception failure) =>
        failure switch
        {
            GatewayException
            or NoticeHeldException
            or StaleVersionException
            or ChangedMeanwhileException
            or DbException
            or IOException
            or SocketException
            or TimeoutException
            or OperationCanceledException => true,
            AggregateException several => several.InnerExceptions.Any(Holds),
            _ => failure.InnerException is { } inner && Holds(inner),
        };
}
