using Ccs.Application.Ports;
using Ccs.Domain.Access;
using Ccs.Infrastructure.Storage;
using JasperFx.Events;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>How a complainant came in, as it is written now, and as it was written before there were offices of acts.</summary>
public sealed class WayHeadersTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_stands_beside_the_office_of_the_act(bool fromOffice)
    {
        var e = Made();
        var way = new WayIn(ComplainantDoor.ContactAndCode, "a-session", "a-network", fromOffice);

        WayHeaders.Write(e.SetHeader, way);
        e.SetHeader(OfficeHeaders.Office, "complainant");

        WayHeaders.Read(e).ShouldBe(way);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_there_was_no_office_of_the_act_its_header_says_it(bool fromOffice)
    {
        var e = Made();
        e.SetHeader("door", "contact-and-code");
        e.SetHeader("network", "a-network");
        e.SetHeader("office", fromOffice);

        WayHeaders.Read(e)!.Office.ShouldBe(fromOffice);
    }

    private static Event<CaseAccessed> Made() => new(new CaseAccessed(default, Guid.Empty, "case", null, "1"));
}
