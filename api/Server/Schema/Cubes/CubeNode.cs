using Analytics.Api.Columns;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.About;

namespace Analytics.Api.Schema.Cubes;

/// <summary>One answer with what it was computed from; it outlives the lease on its snapshot.</summary>
internal sealed record CubeAnswer(Answer Answer, DataVersion Version, Members Members, TimeSpan Elapsed)
{
    public ServedBy ServedBy { get; init; } = ServedBy.Columnar;
}

/// <summary>One row of an answer as the schema's resolvers see it: a cube's root or one of its rows.</summary>
internal sealed record CubeNode(CubeAnswer Cube, LevelView View, AnswerRow Row)
{
    public Members Members => Cube.Members;

    public long? Key(string dimension) => Row.Keys[View.Keys[dimension]];
}
