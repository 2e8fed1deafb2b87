using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Notices;

/// <summary>
/// What every message says, whoever set its words: who writes, where the service is found, and that nobody reads an answer to it.
/// </summary>
/// <param name="site">Of the web front, as citizens type it; null where the operator has not said.</param>
/// <param name="answersAreRead">Answers to an email reach somebody.</param>
public sealed class MessageFrame(Uri? site, bool answersAreRead)
{
    /// <summary>Of a page, where it is known under which name the site is found.</summary>
    /// <param name="path">From the root of the site, with a slash before it.</param>
    public string? Address(string path) => site is null ? null : site.ToString().TrimEnd('/') + path;

    public OutgoingMessage Around(OutgoingMessage message) =>
        message with
        {
            Body = message.Channel == ContactChannel.Phone ? Sms(message) : Mail(message),
        };

    /// <summary>The service comes first, since phones show the beginning of a message only; the address is as short as it can be.</summary>
    private string Sms(OutgoingMessage message)
    {
        var name = $"{Wording.Word("service.short", message.Language)}: ";
        var text = message.Body.StartsWith(name, StringComparison.Ordinal) ? message.Body : name + message.Body;
        return site is null ? text : $"{text}\n{site.Authority}{site.AbsolutePath.TrimEnd('/')}";
    }

    private string Mail(OutgoingMessage message)
    {
        List<string> foot = [];
        if (!answersAreRead)
        {
            foot.Add(Wording.Word("message.not-read", message.Language));
        }

        if (site is not null)
        {
            foot.Add(site.ToString());
        }

        return foot.Count == 0 ? message.Body : $"{message.Body.TrimEnd()}\n\n{string.Join('\n', foot)}\n";
    }
}
