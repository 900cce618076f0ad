using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Vocabulary;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Sections;

/// <summary>An indicator with its numbers drawn.</summary>
public sealed record DrawnIndicator(IndicatorIdea Idea, Comparator? Comparator, decimal Target, decimal Actual, decimal Weight, decimal Score)
{
    public bool Full => Score == Weight;

    public string Level1 => Idea.Group switch
    {
        "数量" or "质量" or "时效" or "成本" => "产出指标",
        "满意度" => "满意度指标",
        _ => "效益指标",
    };

    public string Level2 => Idea.Group switch
    {
        "满意度" => "服务对象满意度指标",
        "可持续影响" => "可持续影响指标",
        _ => Idea.Group + "指标",
    };

    public bool HasNumber => Idea.Shape != Shape.Words;
}

/// <summary>Draws a set of indicators whose weights add up: output 50, benefit 30, satisfaction 10 unless told otherwise.</summary>
public static class IndicatorDraw
{
    private static readonly string[] Outputs = ["数量", "质量", "时效", "成本"];

    private static readonly string[] Threes = ["满意度"];

    public static List<DrawnIndicator> Set(Draft draft, int outputs, int benefits, decimal outputPoints = 50, decimal benefitPoints = 30, decimal satisfactionPoints = 10)
    {
        var ideas = draft.Topic.Indicators;
        var result = new List<DrawnIndicator>();
        Add(draft, result, draft.Dice.Some([.. ideas.Where(i => Outputs.Contains(i.Group))], outputs), outputPoints);
        Add(draft, result, draft.Dice.Some([.. ideas.Where(i => !Outputs.Contains(i.Group) && !Threes.Contains(i.Group))], benefits), benefitPoints);
        if (satisfactionPoints > 0) Add(draft, result, [.. ideas.Where(i => Threes.Contains(i.Group))], satisfactionPoints);
        PlantMissedTarget(draft, result);
        if (draft.Plant(ErrorKind.WeightsOverHundred)) result[0] = result[0] with { Weight = result[0].Weight + 10, Score = result[0].Score + 10 };
        return result;
    }

    private static void PlantMissedTarget(Draft draft, List<DrawnIndicator> result)
    {
        var at = result.FindIndex(i => i.Idea.Shape is Shape.Count or Shape.Things && i.Full);
        if (at < 0) at = result.FindIndex(i => i.Idea.Shape is Shape.Satisfaction or Shape.Rate);
        if (at < 0 || !draft.Plant(ErrorKind.MissedTarget)) return;
        var victim = result[at];
        var missed = Printing.Round(victim.Target * draft.Dice.Between(0.82m, 0.95m, 3), victim.Idea.Shape is Shape.Rate or Shape.Satisfaction ? 1 : 0);
        result[at] = victim with { Actual = missed, Score = victim.Weight };
    }

    private static void Add(Draft draft, List<DrawnIndicator> result, IReadOnlyList<IndicatorIdea> ideas, decimal points)
    {
        var weights = Weights(draft.Dice, points, ideas.Count);
        for (var i = 0; i < ideas.Count; i++) result.Add(Draw(draft.Dice, ideas[i], weights[i]));
    }

    /// <summary>Whole points that add up.</summary>
    public static decimal[] Weights(Dice dice, decimal points, int count)
    {
        var weights = new decimal[count];
        var each = Math.Floor(points / count);
        Array.Fill(weights, each);
        weights[^1] += points - (each * count);
        if (count > 1 && each > 3 && dice.Chance(0.6))
        {
            weights[0] += 2;
            weights[1] -= 2;
        }

        return weights;
    }

    private static DrawnIndicator Draw(Dice dice, IndicatorIdea idea, decimal weight)
    {
        if (idea.Shape == Shape.Words) return new DrawnIndicator(idea, null, 0, 0, weight, dice.Chance(0.2) ? Math.Max(weight - 1, weight / 2) : weight);
        var comparator = idea.Shape is Shape.Cost or Shape.Price or Shape.Days ? Comparator.AtMost : Comparator.AtLeast;
        var step = idea.High >= 5000 ? -2 : idea.High >= 500 ? -1 : 0;
        var target = dice.Between((decimal)idea.Low, idea.High, idea.Shape is Shape.Rate or Shape.Satisfaction ? 0 : step);
        var reached = dice.Chance(0.85);
        var actual = idea.Shape switch
        {
            Shape.Rate or Shape.Satisfaction => reached ? Math.Min(100, target + dice.Between(0m, 4m, dice.Between(0, 2))) : target - dice.Between(1m, 6m, 1),
            Shape.Count or Shape.Things => reached ? Math.Floor(target * dice.Between(1.0m, 1.2m, 3)) : Math.Floor(target * dice.Between(0.7m, 0.97m, 3)),
            Shape.Cost => reached ? dice.Between(target * 0.8m, target, 2) : target + dice.Between(1m, 9m, 2),
            Shape.Price => target,
            _ => reached ? Math.Max(1, target - dice.Between(0, 3)) : target + dice.Between(1, 5),
        };
        var met = comparator.IsMetBy(target, actual);
        var score = met ? weight : Printing.Round(weight * dice.Between(0.5m, 0.9m, 2), 1);
        return new DrawnIndicator(idea, comparator, target, actual, weight, Math.Min(score, weight - (met ? 0 : 0.5m)));
    }
}
