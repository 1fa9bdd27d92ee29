using Analytics.Api.Columns;
using Analytics.Api.Metrics;

namespace Analytics.Api.Schema.Cubes;

/// <summary>One answer with the snapshot it was computed from.</summary>
internal sealed record CubeAnswer(Answer Answer, Snapshot Snapshot, TimeSpan Elapsed);

/// <summary>One row of an answer as the schema's resolvers see it: a cube's root or one of its rows.</summary>
internal sealed record CubeNode(CubeAnswer Cube, LevelView View, AnswerRow Row)
{
    public Members Members => Cube.Snapshot.Members;

    public long? Key(string dimension) => Row.Keys[View.Keys[dimension]];
}
