using System.Text.Json;
using Ccs.Proof.Leaves;

namespace Ccs.Proof.Tests;

/// <summary>One value has one text. Each of these is also what PostgreSQL prints of it as <c>jsonb</c>.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"bb":1,"a":2,"c":3}""", """{"a": 2, "c": 3, "bb": 1}""")]
    [InlineData(
        """{ "b" : [ 1 , 2,{"z":null,"y":true} ] , "a" : { } , "c" : [ ] }""",
        """{"a": {}, "b": [1, 2, {"y": true, "z": null}], "c": []}"""
    )]
    [InlineData("""{"ێ":1,"zz":2,"z":3,"aaa":4}""", """{"z": 3, "zz": 2, "ێ": 1, "aaa": 4}""")]
    [InlineData("""{"a":1.50,"b":-0.001,"c":12345678901234567890}""", """{"a": 1.50, "b": -0.001, "c": 12345678901234567890}""")]
    [InlineData("""["\u0001\u001f\u007f\b\f\n\r\t\"\\\/"]""", "[\"\\u0001\\u001f\u007f\\b\\f\\n\\r\\t\\\"\\\\/\"]")]
    [InlineData("""["\u06ce\ud83d\ude00<>&'+"]""", "[\"ێ😀<>&'+\"]")]
    [InlineData("null", "null")]
    [InlineData("\"\"", "\"\"")]
    public void A_value_has_one_text(string json, string text)
    {
        CanonicalJson.Of(json).ShouldBe(text);
        CanonicalJson.Of(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("{")]
    [InlineData("")]
    public void What_is_ambiguous_or_broken_has_none(string json) => Should.Throw<JsonException>(() => CanonicalJson.Of(json));
}
