using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ccs.WebApi.Site.Forms;

/// <summary>What was kept of a form, put where the page would have bound it.</summary>
public static class RestoredForm
{
    /// <summary>What was emptied is empty again; what the address says stays as the address says.</summary>
    public static void Fill(PageModel page, IReadOnlyDictionary<string, string?[]> kept)
    {
        foreach (
            var property in page.GetType()
                .GetProperties()
                .Where(property => property.GetCustomAttribute<BindPropertyAttribute>(inherit: true) is { SupportsGet: false })
        )
        {
            var values = kept.GetValueOrDefault(property.Name);
            if (property.PropertyType == typeof(IList<string>))
            {
                property.SetValue(page, values?.OfType<string>().ToList() ?? []);
            }
            else if (property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IList<>))
            {
                property.SetValue(page, Items(list.GetGenericArguments()[0], property.Name, kept));
            }
            else if (property.PropertyType is { IsClass: true } type && type != typeof(string))
            {
                property.SetValue(page, Parts(type, property.Name, kept));
            }
            else if (property.PropertyType == typeof(bool))
            {
                property.SetValue(page, values is [{ } ticked, ..] && bool.TryParse(ticked, out var yes) && yes);
            }
            else if (values is [var first, ..])
            {
                Set(page, property, first);
            }
        }
    }

    private static void Set(PageModel page, PropertyInfo property, string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            property.SetValue(page, null);
        }
        else if (TypeDescriptor.GetConverter(property.PropertyType) is { } converter && converter.IsValid(typed))
        {
            property.SetValue(page, converter.ConvertFromInvariantString(typed));
        }
    }

    /// <summary>A field of several parts, such as a date or a name in three languages.</summary>
    private static object Parts(Type type, string name, IReadOnlyDictionary<string, string?[]> kept)
    {
        var parts = Activator.CreateInstance(type)!;
        foreach (var part in type.GetProperties().Where(part => part.CanWrite))
        {
            var its = $"{name}.{part.Name}";
            part.SetValue(
                parts,
                part.PropertyType == typeof(string) ? kept.GetValueOrDefault(its)?.FirstOrDefault() : Parts(part.PropertyType, its, kept)
            );
        }

        return parts;
    }

    /// <summary>Several such fields, numbered from 0: <c>Given[0].Text</c>.</summary>
    private static object Items(Type type, string name, IReadOnlyDictionary<string, string?[]> kept)
    {
        var items = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        while (kept.Keys.Any(key => key.StartsWith($"{name}[{items.Count}].", StringComparison.Ordinal)))
        {
            items.Add(Parts(type, $"{name}[{items.Count}]", kept));
        }

        return items;
    }
}
