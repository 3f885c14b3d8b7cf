using System.Collections.Frozen;

namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>How the official languages say that a code is kept free.</summary>
internal static class ReservedWords
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "not used", "reserved", "niet gebruikt", "niet in gebruik", "gereserveerd", "blanco", "non utilisé", "non utilisée", "sans objet", "réservé", "non employé", "nicht belegt",
        "nicht verwendet", "nicht besetzt", "entfällt", "non utilizzato", "non usato", "no se utiliza", "sin uso", "suprimido", "não utilizado", "não usado", "nieużywane",
        "niewykorzystane", "nieużywany", "nepoužito", "nepoužíva sa", "nepoužívá se", "ikke anvendt", "används inte", "används ej", "ei käytössä", "ei kasutata", "neizmanto",
        "nenaudojama", "nu se utilizează", "neutilizat", "nem használt", "nem használatos", "ne upotrebljava se", "se ne uporablja", "не се използва", "неизползвано",
        "δεν χρησιμοποιείται", "mhux użat",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text says no more than that.</summary>
    public static bool Mean(string text) => text.Length < 40 && Known.Contains(text.Trim(' ', '.', ';', ',', '[', ']', '(', ')'));
}
