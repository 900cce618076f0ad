using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Sections;

/// <summary>Sentences that several reports share in kind: each states one relation.</summary>
public sealed class ProseParts(ReportPlan report, Draft draft)
{
    private Dice Dice => draft.Dice;

    /// <summary>「其中：甲…、乙…」 under a whole that stands before it.</summary>
    public void Parts(Prose p, Run whole, IReadOnlyList<(string Name, decimal Amount, Fund? Fund)> parts, Measure measure, string join = "、", Func<FigureFact, FigureFact>? with = null)
    {
        var runs = new List<Run>();
        for (var i = 0; i < parts.Count; i++)
        {
            p.Text((i == 0 ? string.Empty : join) + parts[i].Name).Money(parts[i].Amount, measure, parts[i].Fund, out var run, with);
            runs.Add(run);
        }

        report.Relations.Sum(whole, [.. runs]);
    }

    /// <summary>A share of a whole, after the part.</summary>
    public void Share(Prose p, Run part, Run whole)
    {
        var share = whole.Fact!.Value.Value == 0 ? 0 : part.Fact!.Value.Value / whole.Fact.Value.Value;
        if (draft.Plant(ErrorKind.WrongShare)) share = draft.Slip(share * 100, 2) / 100;
        p.Rate(share, RateKind.Share, out var rate);
        report.Relations.Share(rate, part, whole);
    }

    /// <summary>「，执行率p%」 of two amounts that stand before it.</summary>
    public void Execution(Prose p, Run executed, Run budget, RateKind kind = RateKind.Execution)
    {
        var rate = executed.Fact!.Value.Value / budget.Fact!.Value.Value;
        if (rate < 0.96m && draft.Plant(ErrorKind.WrongExecutionRate)) rate = 1;
        p.Rate(rate, kind, out var run, with: r => r with { KindAlt = [RateKind.Completion] });
        report.Relations.Execution(run, executed, budget);
    }

    /// <summary>「比上年增加D，增长p%」.</summary>
    public void Change(Prose p, Run now, decimal before, Measure measure, Fund? fund, string lead, bool sayBefore, string up = "增加", string down = "减少")
    {
        var current = now.Fact!.Value.Value;
        var difference = current - before;
        Run? previous = null;
        if (sayBefore) p.Text(lead).Money(before, measure, fund, out previous, f => f with { Year = draft.Year - 1, FundAlt = [null, Fund.Fiscal, Fund.Total] });
        else p.Text(lead);
        var change = draft.Maybe(ErrorKind.WrongChangeAmount, Math.Abs(difference), report.Style.Money.Decimals);
        p.Text(difference >= 0 ? up : down).Money(change, Measure.Change, null, out var changed, f => f with { FundAlt = [Fund.Fiscal, Fund.Total, fund] });
        var share = draft.Plant(ErrorKind.WrongChangeBase) ? Math.Abs(difference) / current : Math.Abs(difference) / before;
        p.Text(difference >= 0 ? "，增长" : "，下降").Rate(share, RateKind.Change, out var rate);
        if (previous is not null)
        {
            report.Relations.ChangeAmount(changed, now, previous);
            report.Relations.ChangeRate(rate, now, previous);
        }
        else
        {
            ImpliedBase(rate, changed, now, difference >= 0);
        }
    }

    /// <summary>「N人×标准」: the product as an amount.</summary>
    public void Product(Prose p, int people, string unit, decimal price, string per, Measure measure, Fund? fund)
    {
        p.Text("按").Price(price, per, out var standard).Text("的标准，为").Count(people, unit, CountRole.Actual, out var count).Text($"{draft.Topic.People}发放补助");
        var amount = draft.Maybe(ErrorKind.WrongProduct, people * price);
        p.Money(amount, measure, fund, out var product, f => f with { FundAlt = [null, Fund.Fiscal], MeasureAlt = [Measure.Allocated] });
        report.Relations.Product(product, count, standard);
    }

    /// <summary>「计划N，完成M，完成率p%」.</summary>
    public void Completion(Prose p, string what, int planned, int done, string unit, string word = "，完成年度计划的")
    {
        p.Text($"{what}计划").Count(planned, unit, CountRole.Target, out var target).Text("，实际").Count(done, unit, CountRole.Actual, out var actual).Text(word);
        var rate = (decimal)done / planned;
        if (draft.Plant(ErrorKind.WrongCompletion)) rate = draft.Slip(rate * 100, 2) / 100;
        p.Rate(rate, RateKind.Completion, out var run);
        report.Relations.Completion(run, actual, target);
    }

    /// <summary>C, and D more than last year, by p %: p = D ÷ (C − D); the base is not printed.</summary>
    private void ImpliedBase(Run rate, Run change, Run now, bool up) => report.Relations.ImpliedChangeRate(rate, change, now, up);

    /// <summary>A body's working sentence without any number.</summary>
    public string Filler() => Dice.Pick(Fillers);

    private static readonly string[] Fillers =
    [
        "资金实行专账核算、专人管理，支付凭证与合同、验收单逐笔对应，未发现挤占和挪用情形。", "单位成立自评小组，逐项核对台账与现场记录，自评材料由财务与业务科室共同签字确认。",
        "项目实施前开展了需求摸底，实施方案经集体研究后印发，并明确了时间节点和责任科室。", "从运行情况看，制度执行总体规范，档案资料齐全，群众反映良好。",
        "下一步将细化预算编制，压实项目单位责任，让指标设置更贴近实际工作。", "年中组织了绩效运行监控，对进度偏慢的子项下发了提醒单并跟踪整改。",
    ];
}
