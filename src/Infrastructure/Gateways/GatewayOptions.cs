using Ccs.Application.Validation;

namespace Ccs.Infrastructure.Gateways;

/// <summary>Section <c>Ccs:Mail</c>. Without a host no email goes out (in Development: to the mailbox page).</summary>
public sealed record MailOptions
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary><c>starttls</c> (default), <c>tls</c> or <c>none</c>.</summary>
    public string Security { get; init; } = "starttls";

    public string? User { get; init; }

    public string? Password { get; init; }

    public string From { get; init; } = "ccs@localhost";

    public string FromName { get; init; } = "CCS";

    /// <summary>Where answers to messages are read, if anywhere.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>For connecting, and again until the recipient is accepted.</summary>
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>For the server's yes to the text, which it may look through first.</summary>
    public int TakingSeconds { get; init; } = 90;

    /// <summary>Section <c>Ccs:Mail:Bounces</c>.</summary>
    public BounceOptions Bounces { get; init; } = new();

    /// <summary>Addresses at domains that the DNS knows to be without mail are refused while somebody is there to correct them.</summary>
    public bool CheckDomains { get; init; }

    /// <summary>Who is asked about them, as an address with or without a port; null: whom the machine asks.</summary>
    public string? DnsServer { get; init; }
}

/// <summary>The mailbox that undeliverable mail is returned to, read by IMAP. Without a host nothing is read.</summary>
public sealed record BounceOptions
{
    public string? Host { get; init; }

    public int Port { get; init; } = 993;

    /// <summary><c>tls</c> (default), <c>starttls</c> or <c>none</c>.</summary>
    public string Security { get; init; } = "tls";

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Its address, which our mails bear on their envelope; null: the sender's, which must then lead there.</summary>
    public string? Address { get; init; }

    /// <summary>For each step of a conversation.</summary>
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>For all of them together.</summary>
    public int RunSeconds { get; init; } = 180;

    public bool AreRead => Host is { Length: > 0 };
}

/// <summary>Section <c>Ccs:Sms</c>. Without an address no SMS goes out (in Development: to the mailbox page).</summary>
public sealed record SmsOptions : SmsRoute
{
    /// <summary>Section <c>Ccs:Sms:Second</c>: another operator's gateway, for when the first takes nothing.</summary>
    public SmsRoute? Second { get; init; }

    /// <summary>Two letters each, with commas: whose mobile numbers get text messages.</summary>
    public string Countries { get; init; } = SmsCountries.Usual;

    /// <summary>Section <c>Ccs:Sms:Budget</c>.</summary>
    public SmsLimits? Budget { get; init; }

    /// <summary>Null where nothing is paid: no gateway, and no budget that was asked for.</summary>
    public SmsLimits? Limits => Budget ?? (Routes.Count > 0 ? new SmsLimits() : null);

    /// <summary>Those that have an address, the preferred one first.</summary>
    public IReadOnlyList<SmsRoute> Routes => [.. new[] { this, Second }.OfType<SmsRoute>().Where(route => route.Url is not null)];
}

/// <summary>How many text messages are sent at most, by all nodes together. Kurdish and Arabic ones often take two parts.</summary>
public sealed record SmsLimits
{
    public int Hour { get; init; } = 5_000;

    public int Day { get; init; } = 40_000;

    /// <summary>In a day to one country other than Iraq.</summary>
    public int Country { get; init; } = 500;
}

/// <summary>An HTTP gateway in the form of Kannel's sendsms.</summary>
public record SmsRoute
{
    /// <summary>Such as <c>http://localhost:13013/cgi-bin/sendsms</c>.</summary>
    public Uri? Url { get; init; }

    public string User { get; init; } = string.Empty;

    public string Password { get; init; } = string.Empty;

    /// <summary>The sender that phones show.</summary>
    public string From { get; init; } = "CCS";

    public int TimeoutSeconds { get; init; } = 20;
}
