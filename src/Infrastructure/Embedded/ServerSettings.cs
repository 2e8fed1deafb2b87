namespace Ccs.Infrastructure.Embedded;

/// <summary>The server's settings, in a file of their own that postgresql.conf includes last. ALTER SYSTEM still wins.</summary>
internal static class ServerSettings
{
    public const string FileName = "ccs.conf";

    /// <summary>Writes the settings into a cluster, in place: the file keeps its owner.</summary>
    public static void Write(string cluster, int port) => File.WriteAllText(Path.Combine(cluster, FileName), Text(port));

    /// <summary>Makes a new cluster read the settings.</summary>
    public static void Include(string cluster) =>
        File.AppendAllText(Path.Combine(cluster, "postgresql.conf"), $"\ninclude = '{FileName}'\n");

    private static string Text(int port) =>
        $"""
            # CCS writes this file at each start of the server; settings of your own go in with ALTER SYSTEM.
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''    # a socket's path may have 107 bytes only, and the data folder may lie deep
            max_connections = 200
            shared_buffers = '128MB'
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'

            # An accepted complaint survives a power cut.
            fsync = on
            full_page_writes = on
            synchronous_commit = on

            # A forgotten transaction holds back vacuum and the event store's high-water mark.
            idle_in_transaction_session_timeout = '60s'

            # One file a weekday, emptied when its day comes round.
            logging_collector = on
            log_destination = 'stderr'
            log_directory = 'log'
            log_filename = 'postgres-%a.log'
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_timezone = 'UTC'

            # No personal data in the log: statements, their values and their errors (which quote values) stay with the client.
            log_min_messages = 'log'
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            log_statement = 'none'
            log_min_duration_statement = -1
            log_min_duration_sample = -1
            log_transaction_sample_rate = 0
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_lock_waits = off

            """;
}
