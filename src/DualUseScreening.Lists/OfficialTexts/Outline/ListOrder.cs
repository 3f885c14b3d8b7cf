namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>The order in which the list gives its codes.</summary>
internal static class ListOrder
{
    /// <summary>A key that grows along the list: category, part of category 5, group, number.</summary>
    /// <param name="code">Five characters, as <c>5A002</c>.</param>
    public static int Key(string code)
    {
        var number = ((code[2] - '0') * 100) + ((code[3] - '0') * 10) + (code[4] - '0');

        // Category 5 has two parts, each with its own groups; 5A002 to 5A004 and what follows from them are the second.
        var part = code[0] == '5' && number is > 1 and < 100 ? 1 : 0;
        return ((((code[0] - '0') * 2) + part) * 8 + (code[1] - 'A')) * 1000 + number;
    }

    /// <summary>Of codes at the beginnings of lines, those that are headings: the longest run in the list's order. The others are references that a line broke before.</summary>
    /// <param name="codes">Codes, in the order of the text.</param>
    /// <returns>For each, whether it is in the run.</returns>
    public static bool[] Headings(IReadOnlyList<string> codes)
    {
        var length = new int[codes.Count];
        var before = new int[codes.Count];
        var best = -1;
        for (var i = 0; i < codes.Count; i++)
        {
            length[i] = 1;
            before[i] = -1;
            for (var j = 0; j < i; j++)
            {
                if (length[j] + 1 > length[i] && Key(codes[j]) < Key(codes[i]))
                {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }

            if (best < 0 || length[i] > length[best])
            {
                best = i;
            }
        }

        var result = new bool[codes.Count];
        for (var i = best; i >= 0; i = before[i])
        {
            result[i] = true;
        }

        return result;
    }
}
