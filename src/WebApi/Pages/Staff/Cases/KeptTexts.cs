using Ccs.Application.Cases;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>Texts that administrators keep, put into a field.</summary>
internal static class KeptTexts
{
    /// <summary>A kept text, with its places filled in, below what was written already.</summary>
    public static string? Below(this ModelStateDictionary state, AnswerText? kept, string? written, string field)
    {
        if (kept is null)
        {
            return written;
        }

        // Else the field would show what came with the call.
        state.Remove(field);
        return string.IsNullOrWhiteSpace(written) ? kept.Text : $"{written}\n\n{kept.Text}";
    }
}
