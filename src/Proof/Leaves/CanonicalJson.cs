using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ccs.Proof.Leaves;

/// <summary>
/// One text for one JSON value, whoever stored it: what is hashed must not depend on how a database prints it. Members stand by the
/// length of their names in UTF-8, then by their bytes; <c>", "</c> and <c>": "</c> between; numbers as they were written; of letters
/// only quotes, backslashes and controls are escaped. It is what PostgreSQL prints of <c>jsonb</c>, said as a rule of our own.
/// </summary>
public static class CanonicalJson
{
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return Of(document.RootElement);
    }

    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                WriteAll(text, '[', value.EnumerateArray(), ']', item => Write(text, item));
                break;
            case JsonValueKind.String:
                WriteText(text, value.GetString()!);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        var members = value
            .EnumerateObject()
            .Select(member => (Name: Encoding.UTF8.GetBytes(member.Name), Member: member))
            .OrderBy(one => one.Name.Length)
            .ThenBy(one => one.Name, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));
        WriteAll(
            text,
            '{',
            members,
            '}',
            one =>
            {
                WriteText(text, one.Member.Name);
                text.Append(": ");
                Write(text, one.Member.Value);
            }
        );
    }

    private static void WriteAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? string.Empty : ", ");
            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            text.Append(
                letter switch
                {
                    '"' => "\\\"",
                    '\\' => @"\\",
                    '\b' => @"\b",
                    '\f' => @"\f",
                    '\n' => @"\n",
                    '\r' => @"\r",
                    '\t' => @"\t",
                    < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                    _ => letter.ToString(),
                }
            );
        }

        text.Append('"');
    }
}
