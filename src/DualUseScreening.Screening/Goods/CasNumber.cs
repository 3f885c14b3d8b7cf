namespace DualUseScreening.Screening.Goods;

/// <summary>CAS registry numbers: two to seven digits, two digits, a check digit.</summary>
public static class CasNumber
{
    /// <summary>Whether a number has the right form and check digit.</summary>
    public static bool IsValid(ReadOnlySpan<char> number)
    {
        if (number.Length is < 7 or > 12 || number[^2] != '-' || number[^5] != '-')
        {
            return false;
        }

        int sum = 0, weight = 0;
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (i == number.Length - 2 || i == number.Length - 5)
            {
                continue;
            }

            if (!char.IsAsciiDigit(number[i]))
            {
                return false;
            }

            sum += weight++ * (number[i] - '0');
        }

        return sum % 10 == number[^1] - '0';
    }
}
