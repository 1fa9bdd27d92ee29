namespace Analytics.Api.Metrics;

/// <summary>What a dimension's keys stand for; decides how a key is read, ordered and shown.</summary>
public enum DimensionKind
{
    /// <summary>Council keys, ordered by name.</summary>
    Council,

    /// <summary>The calendar year in which the financial year begins.</summary>
    FinancialYear,

    /// <summary>Four times the financial year's first calendar year, plus 0 to 3.</summary>
    Quarter,

    /// <summary>Twelve times the calendar year, plus 0 to 11.</summary>
    Month,

    /// <summary>Label numbers, ordered by text.</summary>
    Label,

    /// <summary>Supplier numbers, ordered by name.</summary>
    Supplier,

    /// <summary>Place keys, ordered by name.</summary>
    Place,

    /// <summary>Contract numbers, ordered by title.</summary>
    Contract,

    /// <summary>Theme keys, ordered by code.</summary>
    Theme,

    /// <summary>Outcome keys, ordered by code.</summary>
    Outcome,

    /// <summary>Measure keys, ordered by reference.</summary>
    Measure,

    /// <summary>Priority keys, ordered by code.</summary>
    Priority,

    /// <summary>The number itself.</summary>
    Number,

    /// <summary>Members of an enum, ordered as declared.</summary>
    Enum,
}

/// <summary>Something that a level of a cube can be split by.</summary>
/// <param name="Name">The field's name in the schema, <c>localityRing</c>.</param>
/// <param name="Title">For people: "Locality ring".</param>
/// <param name="Definition">A sentence for the schema and the glossary.</param>
/// <param name="SchemaType">The field's GraphQL type, <c>LocalityRing!</c>.</param>
/// <param name="Kind">How its keys read.</param>
public sealed record Dimension(string Name, string Title, string Definition, string SchemaType, DimensionKind Kind)
{
    /// <summary>The enum whose members are its keys; null for any other kind.</summary>
    public Type? Enum { get; init; }

    /// <summary>Whether its keys are the part of the calendar that the fact itself falls into; award and end years sort contracts.</summary>
    public bool DatesFacts => Name is "financialYear" or "quarter" or "month";

    /// <summary>A dimension whose keys are an enum's members.</summary>
    public static Dimension OfEnum<T>(string name, string title, string definition, bool canBeMissing = false) where T : struct, Enum =>
        new(name, title, definition, typeof(T).Name + (canBeMissing ? "" : "!"), DimensionKind.Enum) { Enum = typeof(T) };
}

/// <summary>How a filter's value is written by the asker and compared with the facts.</summary>
public enum FilterKind
{
    /// <summary>A code or id of something that has one: eq, neq, in, nin.</summary>
    Id,

    /// <summary>A financial year or quarter; also compared by order.</summary>
    Period,

    /// <summary>A day; also compared by order.</summary>
    Date,

    Text,

    Number,

    /// <summary>A whole number.</summary>
    Integer,

    Boolean,

    /// <summary>Members of an enum: eq, neq, in, nin.</summary>
    Enum,
}

/// <summary>Something that facts can be filtered by.</summary>
/// <param name="Name">The input field's name in the schema.</param>
/// <param name="Kind">Which conditions it takes.</param>
/// <param name="InputType">The GraphQL input type, <c>PeriodOperationFilterInput</c>.</param>
/// <param name="Dimension">The dimension whose keys it compares; null when it is not a dimension.</param>
public sealed record FilterField(string Name, FilterKind Kind, string InputType, Dimension? Dimension = null)
{
    /// <summary>A sentence for the schema.</summary>
    public string Definition { get => field ?? Dimension?.Definition ?? ""; init; }

    /// <summary>Whether it compares when the fact itself happened.</summary>
    public bool DatesFacts { get => field || Dimension is { DatesFacts: true }; init; }

    /// <summary>Whether each condition is a search of its own beside the facts, as for text; such conditions take an engine long to plan.</summary>
    public bool IsSearched { get => field || Kind == FilterKind.Text; init; }

    /// <summary>Filters by a dimension, by its name.</summary>
    public static FilterField Of(Dimension dimension) => dimension.Kind switch
    {
        DimensionKind.FinancialYear or DimensionKind.Quarter => new(dimension.Name, FilterKind.Period, "PeriodOperationFilterInput", dimension),
        DimensionKind.Month => new(dimension.Name, FilterKind.Date, "DateOperationFilterInput", dimension),
        DimensionKind.Label => new(dimension.Name, FilterKind.Text, "StringOperationFilterInput", dimension),
        DimensionKind.Number => new(dimension.Name, FilterKind.Integer, "IntOperationFilterInput", dimension),
        DimensionKind.Enum => new(dimension.Name, FilterKind.Enum, dimension.Enum!.Name + "OperationFilterInput", dimension),
        DimensionKind.Council or DimensionKind.Supplier or DimensionKind.Place or DimensionKind.Contract or DimensionKind.Theme or DimensionKind.Outcome
            or DimensionKind.Measure or DimensionKind.Priority => new(dimension.Name, FilterKind.Id, "IdOperationFilterInput", dimension),
    };
}
