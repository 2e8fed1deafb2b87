using System.Data.Common;
using System.Runtime.CompilerServices;
using Ccs.Infrastructure.Hosting;
using JasperFx.Events.Daemon;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wolverine.Persistence.Durability;
using Wolverine.RDBMS;

namespace Ccs.Infrastructure.Messaging;

/// <summary>
/// Wolverine's advisory lock, which says which node leads, is bound to a session and tags it with a name. Wolverine takes that session
/// from the connections of its tables, which are pooled and not reset; here it gets one that ends when it is closed.
/// </summary>
internal static class LocksOfMessages
{
    /// <summary>Changes the message store that was registered before.</summary>
    public static void KeepLocksApart(this IServiceCollection services, DatabaseConnections connections)
    {
        var made = services.Single(service => service.ServiceType == typeof(IMessageStore)).ImplementationFactory!;
        services.Replace(
            ServiceDescriptor.Singleton(provider =>
            {
                var store = (MessageDatabase<NpgsqlConnection>)made(provider);
                Inside<NpgsqlConnection>.SetLock(store, (IAdvisoryLock)NewLock(connections.Sessions, store.Logger, store.Identifier));
                return (IMessageStore)store;
            })
        );
    }

    // Wolverine has no public way to say it; a version in which these are gone does not start, and says so.
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    [return: UnsafeAccessorType("Wolverine.Postgresql.AdvisoryLock, Wolverine.Postgresql")]
    private static extern object NewLock(NpgsqlDataSource source, ILogger logger, string databaseName);

    /// <summary>An accessor of a generic class repeats its parameters and their constraints.</summary>
    private static class Inside<TConnection>
        where TConnection : DbConnection, new()
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_AdvisoryLock")]
        public static extern void SetLock(MessageDatabase<TConnection> store, IAdvisoryLock value);
    }
}
