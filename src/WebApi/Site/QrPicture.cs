using System.Text;
using QRCoder;

namespace Ccs.WebApi.Site;

/// <summary>A text for a camera.</summary>
public static class QrPicture
{
    private const int DotPixels = 4;

    /// <summary>Of a long text: as few dots as can be, in a picture that weighs little.</summary>
    /// <returns>For the <c>src</c> of a picture.</returns>
    public static string Dense(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L);
        using var png = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(DotPixels))}";
    }

    /// <returns>For the <c>src</c> of a picture.</returns>
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(DotPixels)))}";
    }
}
