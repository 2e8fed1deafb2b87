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

    public int TimeoutSeconds { get; init; } = 20;
}

/// <summary>Section <c>Ccs:Sms</c>: an HTTP gateway in the form of Kannel's sendsms. Without an address no SMS goes out.</summary>
public sealed record SmsOptions
{
    /// <summary>Such as <c>http://localhost:13013/cgi-bin/sendsms</c>.</summary>
    public Uri? Url { get; init; }

    public string User { get; init; } = string.Empty;

    public string Password { get; init; } = string.Empty;

    /// <summary>The sender that phones show.</summary>
    public string From { get; init; } = "CCS";

    public int TimeoutSeconds { get; init; } = 20;
}
