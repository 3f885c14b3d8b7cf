namespace DualUseScreening.Screening.Parties.Names;

/// <summary>Second step of folding: dotted letters are joined where they spell a legal form, legal forms are taken off, particles marked.</summary>
internal static class NameReducer
{
    public static void Reduce(FoldedName name, bool keepLegalForm)
    {
        if (!keepLegalForm)
        {
            StripLegalForms(name);
            JoinLetters(name);
        }

        for (int i = 0; i < name.Count; i++)
        {
            if (name.Tokens[i].Length > 1 && (Particles.Contains(name[i]) || (!keepLegalForm && LegalForms.IsWord(AsciiHash.Of(name[i])))))
            {
                name.Tokens[i].Marks |= TokenMarks.Particle;
            }
        }

        for (int i = 0; i < name.Count; i++)
        {
            if ((name.Tokens[i].Marks & TokenMarks.Particle) == 0)
            {
                return;
            }
        }

        // Nothing but particles: then they are the name.
        for (int i = 0; i < name.Count; i++)
        {
            name.Tokens[i].Marks &= ~TokenMarks.Particle;
        }
    }

    /// <summary>Three and more single letters in a row are an abbreviation, not initials: "M I N S" is MINS.</summary>
    private static void JoinLetters(FoldedName name)
    {
        for (int i = 0; i + 2 < name.Count; i++)
        {
            int letters = 0;
            while (i + letters < name.Count && letters < 8 && (name.Tokens[i + letters].Marks & TokenMarks.Initial) != 0)
            {
                letters++;
            }

            // The letters of neighbouring words lie side by side only as long as nothing was taken out between them.
            for (int j = 1; j < letters; j++)
            {
                if (name.Tokens[i + j].Start != name.Tokens[i].Start + j)
                {
                    letters = j;
                }
            }

            if (letters >= 3)
            {
                name.Tokens[i].Length = letters;
                name.Tokens[i].Marks &= ~TokenMarks.Initial;
                name.RemoveRange(i + 1, letters - 1);
            }
        }
    }

    private static void StripLegalForms(FoldedName name)
    {
        bool again = true;
        while (again && name.Count > 1)
        {
            again = false;
            for (int i = 0; i < name.Count; i++)
            {
                if (!LegalForms.CanStart(AsciiHash.Of(name[i])))
                {
                    continue;
                }

                int words = LongestAt(name, i, out uint kind);
                if (words > 0 && words < name.Count && LeavesAName(name, i, words))
                {
                    name.RemoveRange(i, words);
                    name.LegalForm |= kind;
                    again = true;
                    i--;
                }
            }
        }
    }

    private static bool LeavesAName(FoldedName name, int index, int words)
    {
        for (int i = 0; i < name.Count; i++)
        {
            if ((i < index || i >= index + words) && name.Tokens[i].Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static int LongestAt(FoldedName name, int index, out uint kind)
    {
        kind = 0;
        int longest = 0;
        ulong hash = AsciiHash.Seed;
        for (int words = 1; words <= LegalForms.MaxWords && index + words <= name.Count; words++)
        {
            if (words > 1)
            {
                hash = (hash ^ (byte)' ') * 1099511628211UL;
            }

            foreach (byte letter in name[index + words - 1])
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            if (LegalForms.TryGet(AsciiHash.Mix(hash), out LegalForm form)
                && (!form.EdgeOnly || index == 0 || index + words == name.Count))
            {
                longest = words;
                kind = form.Kind;
            }
        }

        return longest;
    }
}
