using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace PerfEval.Train;

/// <summary>A maximum-entropy classifier over hashed n-grams (L-BFGS, Microsoft.ML). Deterministic: one thread, a fixed seed.</summary>
internal sealed class Classifier
{
    /// <summary>Words share this many places; a power of two.</summary>
    public const int Places = 1 << 14;

    private const int Seed = 7;

    private readonly MLContext _context = new(Seed);
    private readonly TransformerChain<KeyToValueMappingTransformer> _model;
    private readonly string[] _answers;
    private readonly bool _withRules;

    /// <param name="withRules">True to give it the rules' answer as one more word.</param>
    public Classifier(IReadOnlyList<Example> examples, bool withRules)
    {
        _withRules = withRules;
        var data = _context.Data.LoadFromEnumerable(examples.Select(Row));
        var trainer = _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0.05f, L2Regularization = 0.5f, NumberOfThreads = 1, MaximumNumberOfIterations = 80, ShowTrainingStatistics = false,
        });
        _model = _context.Transforms.Conversion.MapValueToKey("Label", nameof(Asked.Answer)).Append(trainer).Append(_context.Transforms.Conversion.MapKeyToValue("PredictedLabel")).Fit(data);
        VBuffer<ReadOnlyMemory<char>> names = default;
        _model.Transform(data).Schema["Score"].GetSlotNames(ref names);
        _answers = [.. names.DenseValues().Select(n => n.ToString())];
    }

    /// <summary>The answer and how sure it is, 0 to 1, for each example; and the time that one took, in microseconds, words apart.</summary>
    public (IReadOnlyList<(string Answer, float Sure)> Answers, double Microseconds) Ask(IReadOnlyList<Example> examples)
    {
        if (examples.Count == 0) return ([], 0);
        using var engine = _context.Model.CreatePredictionEngine<Asked, Answered>(_model);
        var rows = examples.Select(Row).ToList();
        engine.Predict(rows[0]);
        var watch = Stopwatch.StartNew();
        var answers = rows.ConvertAll(row =>
        {
            var answered = engine.Predict(row);
            return (answered.PredictedLabel, answered.Score.Max());
        });
        return (answers, watch.Elapsed.TotalMicroseconds / rows.Count);
    }

    public int Answers => _answers.Length;

    private Asked Row(Example example)
    {
        var places = new SortedSet<int>(example.Words.Select(PlaceOf));
        if (_withRules) places.Add(PlaceOf("rules=" + example.Rules));
        return new Asked { Answer = example.Answer, Features = new VBuffer<float>(Places, places.Count, [.. places.Select(_ => 1f)], [.. places]) };
    }

    /// <summary>FNV-1a over UTF-16 units.</summary>
    private static int PlaceOf(string word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & (Places - 1));
    }

    private sealed class Asked
    {
        public string Answer { get; set; } = string.Empty;

        [VectorType(Places)]
        public VBuffer<float> Features { get; set; }
    }

    private sealed class Answered
    {
        public string PredictedLabel { get; set; } = string.Empty;

        public float[] Score { get; set; } = [];
    }
}
