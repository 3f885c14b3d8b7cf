using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;

namespace DualUseScreening.Lists.Files;

/// <summary>Checks entries against the vocabulary as they are read, so that an error names its place.</summary>
internal sealed class ControlListCheck
{
    private readonly HashSet<string> _terms;
    private readonly CriterionCompiler _compiler;

    public ControlListCheck(
        IReadOnlyList<TermContent> terms, IReadOnlyList<ParameterContent> parameters, IReadOnlyList<UnitContent> units)
    {
        _terms = [.. terms.Select(t => t.Id)];
        var table = new UnitTable(units);
        _compiler = new CriterionCompiler(ParameterCompiler.Compile(parameters, table).ToDictionary(p => p.Id), table);
    }

    public void Check(EntryContent entry, DataNode node)
    {
        foreach (var term in entry.Terms)
        {
            if (!_terms.Contains(term))
            {
                throw node.Error($"unknown goods term '{term}'");
            }
        }

        foreach (var cas in entry.CasNumbers)
        {
            if (!CasNumber.IsValid(cas))
            {
                throw (node.Child("cas") ?? node).Error($"'{cas}' is no CAS number");
            }
        }

        foreach (var hs in entry.HsCodes)
        {
            if (hs.Length is not (4 or 6 or 8) || !hs.All(char.IsAsciiDigit))
            {
                throw (node.Child("hs") ?? node).Error($"'{hs}' is no HS code of 4, 6 or 8 digits");
            }
        }

        try
        {
            if (entry.When is not null)
            {
                _compiler.Compile(entry.When);
            }
        }
        catch (FormatException e)
        {
            throw (node.Child("when") ?? node).Error(e.Message);
        }

        try
        {
            foreach (var note in entry.Unless)
            {
                _compiler.Compile(note.When);
            }
        }
        catch (FormatException e)
        {
            throw (node.Child("unless") ?? node).Error(e.Message);
        }
    }
}
