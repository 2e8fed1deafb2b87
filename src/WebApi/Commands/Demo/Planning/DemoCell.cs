namespace Ccs.WebApi.Commands.Demo.Planning;

/// <summary>What the figures tell complaints apart by.</summary>
/// <param name="AgencyId">Of a filing: what it is about; of an answer: who has the case.</param>
/// <param name="CategoryId">As the citizen chose it.</param>
/// <param name="Governorate">Where it happened.</param>
internal readonly record struct DemoCell(string AgencyId, string CategoryId, string Governorate);
