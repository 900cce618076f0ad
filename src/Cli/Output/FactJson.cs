using System.Text.Json;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Cli.Output;

/// <summary>Writes facts and spans as the contract names their fields.</summary>
internal sealed class FactJson(Utf8JsonWriter json)
{
    /// <summary>Trailing zeros of a decimal are dropped: 339100.00 is written 339100.</summary>
    private const decimal Trim = 1.0000000000000000000000000000m;

    public void Write(Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("label", figure.Label);
        json.WriteString("measure", figure.Measure.Spelled());
        json.WriteString("stage", figure.Stage?.Spelled());
        json.WriteString("fund", figure.Fund?.Spelled());
        Number("amount", figure.Amount.Value);
        json.WriteString("unitText", figure.UnitText);
        json.WriteString("per", figure.Per);
        json.WriteString("text", figure.Text);
        json.WriteBoolean("approximate", figure.Approximate);
        json.WriteString("comparator", figure.Comparator?.Sign());
        Number("year", figure.Year);
        Write("source", figure.Source);
        json.WriteEndObject();
    }

    public void Write(Headcount headcount)
    {
        json.WriteStartObject();
        json.WriteString("id", headcount.Id);
        json.WriteString("label", headcount.Label);
        Number("count", headcount.Count.Value);
        json.WriteString("unit", headcount.Unit);
        json.WriteString("role", headcount.Role.Spelled());
        json.WriteString("text", headcount.Text);
        json.WriteBoolean("approximate", headcount.Approximate);
        json.WriteString("comparator", headcount.Comparator?.Sign());
        Number("year", headcount.Year);
        Write("source", headcount.Source);
        json.WriteEndObject();
    }

    public void Write(Rate rate)
    {
        json.WriteStartObject();
        json.WriteString("id", rate.Id);
        json.WriteString("label", rate.Label);
        Number("value", rate.Value.Value);
        json.WriteString("kind", rate.Kind.Spelled());
        json.WriteString("comparator", rate.Comparator?.Sign());
        json.WriteString("text", rate.Text);
        json.WriteBoolean("approximate", rate.Approximate);
        Number("year", rate.Year);
        Write("source", rate.Source);
        json.WriteEndObject();
    }

    public void Write(Indicator indicator)
    {
        json.WriteStartObject();
        json.WriteString("id", indicator.Id);
        json.WriteString("level1", indicator.Level1);
        json.WriteString("level2", indicator.Level2);
        json.WriteString("level3", indicator.Level3);
        Write("target", indicator.Target);
        Write("actual", indicator.Actual);
        Number("weight", indicator.Weight?.Value);
        Number("score", indicator.Score?.Value);
        json.WriteString("deviation", indicator.Deviation);
        if (indicator.Reached is { } reached) json.WriteBoolean("reached", reached);
        Write("source", indicator.Source);
        json.WriteEndObject();
    }

    public void Write(Score score)
    {
        json.WriteStartObject();
        json.WriteString("id", score.Id);
        json.WriteString("label", score.Label);
        json.WriteString("role", score.Role.Spelled());
        Number("points", score.Points?.Value);
        Number("outOf", score.OutOf?.Value);
        Write("source", score.Source);
        json.WriteEndObject();
    }

    public void Write(string name, Span span)
    {
        json.WritePropertyName(name);
        Write(span);
    }

    public void Write(Span span)
    {
        json.WriteStartObject();
        Number("page", span.Page);
        json.WriteNumber("block", span.Block);
        Number("table", span.Table);
        Number("row", span.Row);
        Number("column", span.Column);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("quote", span.Quote);
        if (span.Box is { } box) Write(box);
        else json.WriteNull("box");
        json.WriteEndObject();
    }

    public void Number(string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number / Trim);
        else json.WriteNull(name);
    }

    public void Number(string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private void Write(string name, IndicatorValue? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", value.Text);
        json.WriteString("comparator", value.Comparator?.Sign());
        Number("value", value.Number);
        json.WriteString("unit", value.UnitText);
        Write("source", value.Source);
        json.WriteEndObject();
    }

    /// <summary>To hundredths of a point.</summary>
    private void Write(Box box)
    {
        json.WriteStartArray("box");
        foreach (var edge in (ReadOnlySpan<float>)[box.Left, box.Top, box.Right, box.Bottom]) json.WriteNumberValue(Math.Round((decimal)edge, 2));
        json.WriteEndArray();
    }
}
