namespace Ccs.Verify;

/// <summary>Checks what CCS publishes, without CCS. Asks nobody but whom it is told to.</summary>
internal static class Program
{
    private const string Usage = """
        ccs-verify log PLACE --policy FILE               every entry, every tile and the checkpoint of a log
        ccs-verify consistency PLACE --from FILE --policy FILE
                                                         that the log begins with what an older checkpoint promised
        ccs-verify proof FILE --entry FILE --policy FILE that an entry stands in a log
        ccs-verify evidence FILE --policy FILE           that the events of a case stand in a log as the file says
        ccs-verify receipt FILE --policy FILE [--without NAMES --to FILE]
                                                         that the words of a receipt stand in a log; NAMES of fields, with commas
                                                         between, are kept back in the receipt that is written to FILE
        ccs-verify erasure FILE --policy FILE            that an erasure stands in a log, and the destruction of the key around
        ccs-verify witness --listen URL --state FOLDER --key FILE --logs FILE
                                                         signs checkpoints that continue those that it has signed
        ccs-verify key NAME                              makes a key for a witness, and says its public half

        PLACE is a folder or an address that has checkpoint and tile/ below it. FILE of a policy says whose signatures count
        (C2SP tlog-policy). Ends with 0 when all is proven, with 1 when it isn't, and with 2 when something can't be read.
        """;

    public static async Task<int> Main(string[] arguments)
    {
        using var ended = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            ended.Cancel();
        };
        return await Run(arguments, Console.Out, ended.Token);
    }

    /// <param name="arguments">A command and its options.</param>
    /// <param name="said">What was found.</param>
    /// <param name="cancellation">Ends it; a witness ends by nothing else.</param>
    public static async Task<int> Run(string[] arguments, TextWriter said, CancellationToken cancellation)
    {
        try
        {
            var options = Options.Read(arguments);
            return options.Command switch
            {
                ["log", var place] => await LogCheck.Run(place, options, said, cancellation),
                ["consistency", var place] => await ConsistencyCheck.Run(place, options, said, cancellation),
                ["proof", var file] => await EntryCheck.Run(file, options, said, cancellation),
                ["evidence", var file] => await CaseCheck.Run(file, options, said, cancellation),
                ["receipt", var file] => await ReceiptCommand.Run(file, options, said, cancellation),
                ["erasure", var file] => await ErasureCommand.Run(file, options, said, cancellation),
                ["witness"] => await WitnessServer.Run(options, said, cancellation),
                ["key", var name] => await WitnessServer.NewKey(name, said),
                _ => throw new FormatException(Usage),
            };
        }
        catch (NotProvenException refused)
        {
            await said.WriteLineAsync($"NOT PROVEN: {refused.Message}");
            return 1;
        }
        catch (Exception broken)
            when (broken is FormatException or IOException or HttpRequestException or UnauthorizedAccessException or ArgumentException)
        {
            await said.WriteLineAsync(broken.Message);
            return 2;
        }
    }
}
