using Ccs.Application.Complaints;

namespace Ccs.WebApi.Http;

/// <summary>The header that makes a filing safe to send again.</summary>
public static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const int Longest = FileComplaint.LongestKey;
    public const string OfBatches =
        "1 to 200 visible ASCII characters that the client makes up for this call, such as a UUID. The same key and body again, by "
        + "the same account, change nothing more and give the batch as it is then, for 30 days; the same key with another body "
        + "is refused with 409 idempotency.key-reused.";
    public const string Description =
        "1 to 200 visible ASCII characters that the client makes up for this filing, such as a UUID. The same key and body "
        + "again give the first answer again, for 30 days, or until the complaint expires; the same key "
        + "with another body is refused with 409 idempotency.key-reused. Without it every call files.";
}
