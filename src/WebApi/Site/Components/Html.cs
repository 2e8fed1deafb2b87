using Microsoft.AspNetCore.Mvc.Rendering;

namespace Ccs.WebApi.Site.Components;

/// <summary>Elements with encoded text and attributes.</summary>
internal static class Html
{
    public static TagBuilder Element(string name, string? text, params (string Name, string? Value)[] attributes)
    {
        var element = new TagBuilder(name);
        if (name is "input")
        {
            element.TagRenderMode = TagRenderMode.SelfClosing;
        }

        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                element.Attributes[attribute] = value;
            }
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }
}

/// <summary>From the name of a field to the id of its input: <c>Input.FullName</c> is <c>input-fullname</c>.</summary>
public static class FieldId
{
    public static string Of(string name) =>
        name.Replace('.', '-')
            .Replace("[", "-", StringComparison.Ordinal)
            .Replace("]", string.Empty, StringComparison.Ordinal)
            .ToLowerInvariant();
}
