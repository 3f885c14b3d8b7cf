namespace DualUseScreening.Server.Mapping;

/// <summary>IMO ship identification numbers (IMO Resolution A.1117(30)).</summary>
internal static class ImoNumbers
{
    /// <summary>Whether seven digits, with or without <c>IMO</c> before them, end in the right check digit.</summary>
    public static bool IsValid(string number)
    {
        var digits = number.AsSpan().Trim();
        if (digits.StartsWith("IMO", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[3..].TrimStart();
        }

        if (digits.Length != 7)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 7; i++)
        {
            if (!char.IsAsciiDigit(digits[i]))
            {
                return false;
            }

            sum += i < 6 ? (digits[i] - '0') * (7 - i) : 0;
        }

        return sum % 10 == digits[6] - '0';
    }
}
