using System.Text;

namespace DualUseScreening.Screening.Conditions;

/// <summary>The contract's names of enum values, without their prefix: <c>ArmedForces</c> is <c>ARMED_FORCES</c>.</summary>
internal static class ContractNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The value with a name; null if there is none.</summary>
    public static T? Parse<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name && !value.Equals(default(T)))
            {
                return value;
            }
        }

        return null;
    }
}
