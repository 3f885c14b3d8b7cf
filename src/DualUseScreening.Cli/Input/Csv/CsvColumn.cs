using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Input.Csv;

/// <summary>One column that orders may have.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Path">The field it fills: of the request, or of the item where <paramref name="OfItem"/>.</param>
/// <param name="OfItem">Whether it is about the line, not the order.</param>
/// <param name="Set">Puts a cell that is not empty into its place; says what is wrong with it, or null.</param>
internal sealed record CsvColumn(string Name, string Path, bool OfItem, Func<ScreenRequest, Item, string, string?> Set);
