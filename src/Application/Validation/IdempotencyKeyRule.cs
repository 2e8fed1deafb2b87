using Ccs.Application.Complaints;
using FluentValidation;

namespace Ccs.Application.Validation;

/// <summary>Of what form a client's <c>Idempotency-Key</c> is: visible ASCII, and not without end.</summary>
internal static class IdempotencyKeyRule
{
    public static void Check<T>(string? key, ValidationContext<T> context)
    {
        if (key is not null && (key.Length is 0 or > FileComplaint.LongestKey || key.Any(c => c is <= ' ' or > '~')))
        {
            context.FailAt("Idempotency-Key", "field.header-idempotency-key");
        }
    }
}
