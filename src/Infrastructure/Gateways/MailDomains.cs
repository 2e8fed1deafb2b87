using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ccs.Application.Ports;
using DnsClient;
using DnsClient.Protocol;
using Microsoft.Extensions.Caching.Memory;

namespace Ccs.Infrastructure.Gateways;

/// <summary>Asks the DNS whether a domain can have mail (RFC 5321, 5.1; RFC 7505), where the operator wants it asked.</summary>
internal sealed class MailDomains(MailOptions options) : IMailDomains, IDisposable
{
    private const int MostDomains = 10_000;
    private const int UsualPort = 53;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Two of them fit into the longest time.</summary>
    private static readonly TimeSpan OneTry = TimeSpan.FromMilliseconds(450);
    private static readonly TimeSpan Known = TimeSpan.FromMinutes(5);

    /// <summary>A DNS that does not answer is not waited for at each page of the same filing.</summary>
    private static readonly TimeSpan Doubted = TimeSpan.FromSeconds(30);

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostDomains });
    private readonly Lazy<ILookupClient?> _dns = new(() => Client(options.DnsServer));

    public async ValueTask<bool> MayHaveMail(string domain, CancellationToken cancellation)
    {
        if (!options.CheckDomains)
        {
            return true;
        }

        if (_answers.TryGetValue(domain, out bool known))
        {
            return known;
        }

        var answer = await Ask(domain, cancellation);
        using (var entry = _answers.CreateEntry(domain))
        {
            entry.Value = answer ?? true;
            entry.Size = 1;
            entry.AbsoluteExpirationRelativeToNow = answer is null ? Doubted : Known;
        }

        return answer ?? true;
    }

    public void Dispose() => _answers.Dispose();

    /// <summary>Null in doubt.</summary>
    private async Task<bool?> Ask(string domain, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            return _dns.Value is { } dns
                ? await Ask(dns, $"{new IdnMapping().GetAscii(domain)}.", limit.Token).WaitAsync(limit.Token)
                : null;
        }
        catch (Exception failure)
            when (failure is DnsResponseException or OperationCanceledException or SocketException or IOException or ArgumentException
                && !cancellation.IsCancellationRequested
            )
        {
            return null;
        }
    }

    private static async Task<bool?> Ask(ILookupClient dns, string domain, CancellationToken cancellation)
    {
        var mail = await dns.QueryAsync(domain, QueryType.MX, QueryClass.IN, cancellation);
        if (mail.Header.ResponseCode == DnsHeaderResponseCode.NotExistentDomain)
        {
            return false;
        }

        if (mail.Header.ResponseCode != DnsHeaderResponseCode.NoError)
        {
            return null;
        }

        var servers = mail.Answers.MxRecords().ToList();
        if (servers.Count > 0)
        {
            // A single dot in the place of a server says: none, and none is wanted.
            return servers.Exists(server => server.Exchange.Value is not ("." or ""));
        }

        var addresses = await Task.WhenAll(
            dns.QueryAsync(domain, QueryType.A, QueryClass.IN, cancellation),
            dns.QueryAsync(domain, QueryType.AAAA, QueryClass.IN, cancellation)
        );
        if (addresses.Any(each => each.Answers.OfType<AddressRecord>().Any()))
        {
            return true;
        }

        return addresses.All(each => each.Header.ResponseCode == DnsHeaderResponseCode.NoError) ? false : null;
    }

    /// <summary>Null where the machine knows nobody to ask. Never the servers of a company that the library knows.</summary>
    private static LookupClient? Client(string? server)
    {
        NameServer[] servers = server is { Length: > 0 }
            ? [new NameServer(EndPoint(server))]
            : [.. NameServer.ResolveNameServers(skipIPv6SiteLocal: true, fallbackToGooglePublicDns: false)];
        return servers.Length == 0
            ? null
            : new LookupClient(
                new LookupClientOptions(servers)
                {
                    Timeout = OneTry,
                    Retries = 1,
                    UseCache = false,
                    ThrowDnsErrors = false,
                    ContinueOnDnsError = false,
                    ContinueOnEmptyResponse = false,
                }
            );
    }

    private static IPEndPoint EndPoint(string server)
    {
        var parsed = IPEndPoint.Parse(server);
        return parsed.Port == 0 ? new IPEndPoint(parsed.Address, UsualPort) : parsed;
    }
}
