namespace PerfEval.Store.Sql;

/// <summary>A row that is being written: values in the order of its table's columns, as the database keeps them.</summary>
internal interface IRow<T> where T : IRow<T>
{
    T Add(string? value);

    T Add(long? value);

    T Add(bool? value);

    T Add(decimal? value);

    T Add(DateTimeOffset value);

    /// <summary>An amount in yuan: the columns amount and amount_exact.</summary>
    T AddAmount(decimal value);
}
