namespace Ccs.Application.Ports;

/// <summary>What the DNS knows of the domains of email addresses.</summary>
public interface IMailDomains
{
    /// <summary>
    /// Takes a second at most. In doubt, such as when the DNS does not answer, or nobody wants it asked, the answer is yes.
    /// </summary>
    /// <param name="domain">What stands after the @.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <returns>False only where no mail can get there: the domain does not exist, has no server, or says that it wants none.</returns>
    ValueTask<bool> MayHaveMail(string domain, CancellationToken cancellation);
}
