using System.Text;

namespace Ccs.WebApi.Tests.Support;

/// <summary>As much of RFC 8949 as an authenticator writes: integers, texts, bytes, maps.</summary>
internal static class Cbor
{
    public static byte[] Map(params (object Key, object Value)[] entries) =>
        [.. Head(5, entries.Length), .. entries.SelectMany(entry => Of(entry.Key).Concat(Of(entry.Value)))];

    private static byte[] Of(object value) =>
        value switch
        {
            int and < 0 and var negative => Head(1, -1 - negative),
            int number => Head(0, number),
            string text => [.. Head(3, Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)],
            byte[] bytes => [.. Head(2, bytes.Length), .. bytes],
            Dictionary<object, object> map => Map([.. map.Select(entry => (entry.Key, entry.Value))]),
            _ => throw new ArgumentException($"Not written here: {value.GetType()}", nameof(value)),
        };

    private static byte[] Head(int kind, int size) =>
        size switch
        {
            < 24 => [(byte)((kind << 5) | size)],
            < 256 => [(byte)((kind << 5) | 24), (byte)size],
            _ => [(byte)((kind << 5) | 25), (byte)(size >> 8), (byte)size],
        };
}
