using System.Globalization;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Input.Csv;

/// <summary>Puts the rows of one order together.</summary>
internal sealed class CsvOrderBuilder(string file, CsvHeader header, string reference)
{
    private const int MaxItems = 10_000;
    private const int MaxProblems = 50;

    private readonly CsvPlace _place = new(file, header);
    private readonly ScreenRequest _request = new();
    private readonly string[] _stated = new string[header.Columns.Count];
    private readonly int[] _statedOn = new int[header.Columns.Count];
    private readonly List<InputProblem> _problems = [];

    public string Reference => reference;

    /// <summary>Adds a row.</summary>
    /// <param name="line">Its line in the file.</param>
    /// <param name="cells">Its fields.</param>
    public void Add(int line, IReadOnlyList<string> cells)
    {
        if (_request.Items.Count == MaxItems)
        {
            Problem(line, "", $"more than {MaxItems:N0} lines in one order");
            return;
        }

        var item = new Item();
        _request.Items.Add(item);
        _place.Add(line, item);
        if (cells.Count != header.Columns.Count)
        {
            Problem(line, "", $"{cells.Count} fields, and the header has {header.Columns.Count}; a separator inside a field needs quotation marks around the field");
            return;
        }

        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i].Trim();
            if (header.Columns[i] is { } column && cell.Length > 0)
            {
                Set(i, column, item, line, cell);
            }
        }

        if (item.ItemId.Length == 0)
        {
            item.ItemId = _request.Items.Count.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Notes that the row that begins on a line is broken.</summary>
    public void Broken(int line, string message) => Problem(line, "", message);

    /// <summary>The order.</summary>
    public ReadOrder Build()
    {
        _request.RequestId = reference;
        return new ReadOrder(reference, _problems.Count == 0 ? _request : null, _problems, _place);
    }

    private void Set(int index, CsvColumn column, Item item, int line, string cell)
    {
        if (!column.OfItem)
        {
            if (_statedOn[index] != 0)
            {
                if (_stated[index] != cell)
                {
                    Problem(line, column.Name, $"is not what line {_statedOn[index]} of the same order says");
                }

                return;
            }

            (_stated[index], _statedOn[index]) = (cell, line);
        }

        if (column.Set(_request, item, cell) is { } problem)
        {
            Problem(line, column.Name, problem);
        }
    }

    private void Problem(int line, string field, string message)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new InputProblem(file, line, field, message));
        }
    }
}
