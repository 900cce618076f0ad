using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>「截至2022年12月31日，2023年度支出…」: a year's spending that ends before the year began, as papers that are written over last year's have it.</summary>
internal static partial class StaleDates
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (!passage.Text.Contains('截')) continue;
            foreach (Match told in Pattern().Matches(passage.Text))
            {
                int until = Year(told.Groups["until"]), of = Year(told.Groups["of"]);
                if (until >= of || passage.Mentions.FirstOrDefault(m => m.Start >= told.Index + told.Length) is not { } spent || !Wording.Any(passage.Slice(told.Index, spent.Start), "支出", "执行", "使用", "支付")) continue;
                if (Wording.Any(passage.Slice(told.Index, spent.Start), "提前", "预下达", "下达", "提前批")) continue;
                var quantity = new Quantity(until, 0, Unit.None);
                var digits = told.Groups["until"];
                var place = QuantityScanner.PlaceOf(passage, manuscript.Document.Blocks[passage.Block], digits.Index, digits.Index + digits.Length);
                yield return new Relation(PlausibilityRule.RuleId, passage.Report, new Operand(told.Value, digits.Value, quantity, quantity.Exact, place), [], Strength.Likely)
                {
                    Context = [Operand.Of(spent)],
                    Formula = $"{until} < {of}",
                    Contradiction = new($"文中称“{told.Value}”，{of}年的支出不可能截至{until}年年末。", $"The text says “{told.Value}”: what was spent in {of} cannot end with {until}."),
                };
            }
        }
    }

    private static int Year(Group digits) => PrintedDigits.Whole(digits.Value);

    [GeneratedRegex("截[至止]\\s*(?<until>20\\d\\d)\\s*年\\s*(12\\s*月\\s*31\\s*日|12\\s*月底|年?底|年?末)[，,、]?\\s*[^，。；0-9]{0,8}(?<of>20\\d\\d)\\s*年", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
