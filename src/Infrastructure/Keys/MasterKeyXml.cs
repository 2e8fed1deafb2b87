using System.Xml.Linq;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Keys;

/// <summary>Seals a key of the framework under a master key before it is stored.</summary>
internal sealed class MasterKeyXmlEncryptor(ISecretProtector protector) : IXmlEncryptor
{
    internal const string Purpose = "data-protection-key";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var token = protector.Protect(Purpose, plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(new XElement("sealed", token), typeof(MasterKeyXmlDecryptor));
    }
}

/// <summary>Opens it again. Its name stands in every stored key, and the framework makes it from there:
/// neither it nor its constructor may change.</summary>
internal sealed class MasterKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<ISecretProtector>().Unprotect(MasterKeyXmlEncryptor.Purpose, encryptedElement.Value));
}
