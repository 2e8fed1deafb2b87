using System.Runtime.InteropServices;

namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>What an entry is told apart by, in the small numbers of <see cref="FigureKeys"/>; many entries have the same.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryGroup(short Agency, short Service, short Category, short Chosen, short Governorate, short Facets);

/// <summary>An entry of any kind, as it stands in its row.</summary>
/// <param name="Filed">The number of the filing of its complaint.</param>
/// <param name="Since">The event from which on there is it.</param>
/// <param name="Until">The event from which on there is it no more; or <see cref="FiguresSchema.Open"/>.</param>
/// <param name="Day">The number of the day it counts for.</param>
/// <param name="Group">Of what.</param>
/// <param name="What">Its own value: see the <see cref="EntrySource"/> of its kind.</param>
/// <param name="Days">How long it took, where its kind has that.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryRow(long Filed, long Since, long Until, int Day, EntryGroup Group, ushort What, ushort Days = 0);
