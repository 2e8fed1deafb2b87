namespace Ccs.TestKit;

/// <summary>Reports of delivery as mail servers write them, and what else comes to such a mailbox. Nobody in them exists.</summary>
public static class BounceSamples
{
    /// <param name="name">Of the file.</param>
    /// <param name="messageId">Of the mail that it is about, without brackets.</param>
    /// <returns>With the ends of lines that mail has.</returns>
    public static string Of(string name, string messageId) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Bounces", $"{name}.eml"))
            .Replace("{id}", messageId, StringComparison.Ordinal)
            .ReplaceLineEndings("\r\n");
}
