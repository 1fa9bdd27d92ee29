using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.TypeSystem;

/// <summary>SDL and resolvers put together, and every fault of them told at once.</summary>
public sealed class SchemaBuilderTests
{
    private enum Ring
    {
        InBorough,
    }

    [Fact]
    public void EveryFaultOfTheDefinitions_IsToldAtOnce()
    {
        var builder = new SchemaBuilder()
            .Sdl("type A implements B & Lost { x: Missing y(i: A): Input } input Input { z: A } extend type Nowhere { a: Int } union U = A | E enum E { X }")
            .Sdl("type A { z: Int } scalar Int extend input E { a: Int }")
            .Sdl("type {");

        AssertFaults(
            builder,
            "There can be only one type named \"A\".",
            "Scalar Int is built in and cannot be defined again.",
            "Cannot extend type \"E\" as another kind of type.",
            "SDL text 3, line 1, column 6: Syntax Error: Expected Name, found \"{\".",
            "Cannot extend type \"Nowhere\" because it is not defined.",
            "Unknown type \"B\".",
            "Unknown type \"Lost\".",
            "Unknown type \"Missing\" of A.x.",
            "The type of A.y must be Output Type but got: Input.",
            "The type of A.y(i:) must be Input Type but got: A.",
            "The type of Input.z must be Input Type but got: A.",
            "Union type U can only include Object types, it cannot include E.",
            "Query root type must be provided.");
    }

    [Fact]
    public void EveryFaultOfTheBindings_IsToldAtOnce()
    {
        var builder = new SchemaBuilder()
            .Sdl("""
                scalar Money
                enum Ring { IN_BOROUGH NORTH_WEST }
                type Council { code: ID! name: String! mayor: String late: Int }
                type Unbound { a: Int }
                extend type Query { councils: [Council!]! unbound: Unbound ring: Ring money: Money }
                """)
            .Enum<Ring>("Ring")
            .Object<Council>("Council", c => c.Field("town", _ => "").Field("name", x => x.Name).Field("name", x => x.Name).Cost("size", _ => 1))
            .Object<Council>("Countryside")
            .Query(q => q.Field("councils", _ => Array.Empty<Council>()).Field("money", _ => 1));

        AssertFaults(
            builder,
            "Scalar Money has no codec: call Scalar(\"Money\", …).",
            "Enum value Ring.NORTH_WEST has no member in Ring.");
        AssertFaults(
            builder.Scalar("Money", ScalarCodecs.Decimal).Sdl("extend enum Ring { NORTH_WEST_AGAIN }"),
            "Enum value Ring.NORTH_WEST has no member in Ring.",
            "Enum value Ring.NORTH_WEST_AGAIN has no member in Ring.");
    }

    [Fact]
    public void FieldsWithoutResolver_AreTold()
    {
        var builder = new SchemaBuilder()
            .Sdl("type Council { code: ID! mayor: String late: Int } type Unbound { a: Int } extend type Query { councils: [Council!]! unbound: Unbound }")
            .Object<Council>("Council", c => c.Field("town", _ => "").Field("code", x => x.Code).Field("code", x => x.Code).Cost("size", _ => 1))
            .Object<Council>("Countryside")
            .Query(q => q.Field("councils", _ => Array.Empty<Council>()));

        AssertFaults(
            builder,
            "Council.code has two resolvers.",
            "Council.town has a resolver but is not in the schema.",
            "Council.size has a cost but is not in the schema.",
            "Council.Late is a task: give Council.late a resolver.",
            "Type Countryside has resolvers but is no object type of the schema.",
            "Council.mayor has no resolver, and Council has no public property Mayor.",
            "Council.late has no resolver, and Council has no public property Late.",
            "Type Unbound is bound to nothing: call Object<T>(\"Unbound\", …).",
            "Query.unbound has no resolver.");
    }

    [Theory]
    [InlineData("input A { a: Int = \"x\" }", "The default of A.a is \"x\", which does not fit its type Int.")]
    [InlineData("type T { f(a: E! = LOW): Int } enum E { HIGH }", "The default of T.f(a:) is LOW, which does not fit its type E!.")]
    [InlineData("input A { b: B = {} } input B { a: A = {} }", "The default of A.b contains itself.")]
    [InlineData("input A { a: A! }", "Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"a\".")]
    [InlineData("input A { b: B! } input B { c: C! } input C { a: A! }", "Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"b.c.a\".")]
    [InlineData("input A @oneOf { a: Int! b: Int = 1 }", "OneOf input field A.a must be nullable.\nOneOf input field A.b cannot have a default value.")]
    [InlineData("type T { f(a: Int! @deprecated): Int }", "Required argument T.f(a:) cannot be deprecated.")]
    [InlineData("input A { a: Int! @deprecated }", "Required input field A.a cannot be deprecated.")]
    [InlineData("type T", "Type T must define one or more fields.")]
    [InlineData("union U", "Union type U must define one or more member types.")]
    [InlineData("enum E", "Enum type E must define one or more values.")]
    [InlineData("input A", "Input Object type A must define one or more fields.")]
    [InlineData("type T { a: Int a: Int }", "Field \"T.a\" can only be defined once.")]
    [InlineData("enum E { A A }", "Enum value \"E.A\" can only be defined once.")]
    [InlineData("type T { f(a: Int, a: Int): Int }", "There can be only one argument named \"T.f(a:)\".")]
    [InlineData("type __T { a: Int }", "Name \"__T\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("type T { __a: Int }", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("interface I { a: Int! } type T implements I { a: Int }", "Interface field I.a expects type Int! but T.a is type Int.")]
    [InlineData("interface I { a: Int } type T implements I { b: Int }", "Interface field I.a expected but T does not provide it.")]
    [InlineData("interface I { a(x: Int): Int } type T implements I { a: Int }", "Interface field argument I.a(x:) expected but T.a does not provide it.")]
    [InlineData("interface I { a(x: Int): Int } type T implements I { a(x: Int!): Int }", "Interface field argument I.a(x:) expects type Int but T.a(x:) is type Int!.")]
    [InlineData("interface I { a: Int } type T implements I { a(x: Int!): Int }", "Object field T.a includes required argument x that is missing from the Interface field I.a.")]
    [InlineData("interface I { a: Int } interface J implements I { a: Int } type T implements J { a: Int }", "Type T must implement I because it is implemented by J.")]
    [InlineData("interface I implements I { a: Int }", "Type I cannot implement itself because it would create a circular reference.")]
    [InlineData("interface I implements J { a: Int } interface J implements I { a: Int }", "Type I cannot implement J because it would create a circular reference.\nType J cannot implement I because it would create a circular reference.")]
    [InlineData("type O { a: Int } type T implements O { a: Int }", "Type T must only implement Interface types, it cannot implement O.")]
    [InlineData("directive @d on FIELD directive @d on QUERY", "There can be only one directive named \"@d\".")]
    [InlineData("directive @__d on FIELD", "Name \"@__d\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("schema { query: Lost }", "Unknown type \"Lost\" as the Query root type.\nQuery root type must be provided.")]
    public void SchemaAgainstTheSpecification_IsRefusedInTheReferencesWords(string sdl, string faults)
    {
        var builder = new SchemaBuilder().Sdl("type Query { q: Int }").Sdl(sdl);

        var thrown = Assert.Throws<SchemaException>(builder.BuildWithoutResolvers);

        Assert.Equal(faults.Replace("@__d", "__d", StringComparison.Ordinal), string.Join('\n', thrown.Faults));
    }

    [Theory]
    [InlineData("interface I { a: I } type T implements I { a: T! }")]
    [InlineData("interface I { a: [I] } type T implements I { a(x: Int = 1, y: String): [T!]! }")]
    [InlineData("union U = T interface I { a: U } type T implements I { a: T }")]
    [InlineData("input A { a: A, b: [A!]! } type T { f(a: A! = { b: [] }): Int }")]
    [InlineData("schema { query: Query mutation: Change } type Change { a: Int }")]
    [InlineData("directive @d(a: Int = 1) repeatable on FIELD | QUERY")]
    public void SchemaWithinTheSpecification_IsBuilt(string sdl) =>
        Assert.Equal("Query", new SchemaBuilder().Sdl("type Query { q: Int }").Sdl(sdl).BuildWithoutResolvers().QueryType.Name);

    [Fact]
    public async Task FieldWithoutResolver_TakesThePropertyOfItsName()
    {
        var engine = new Execution.Engine(new SchemaBuilder()
            .Sdl("type Council { code: ID! name: String! size: Int area: Area } type Area { hectares: Int } extend type Query { council: Council }")
            .Object<INamed>("Council", c => c.Field("size", _ => 3).Field("area", _ => new Area(5)))
            .Object<Area>("Area")
            .Query(q => q.Field("council", _ => new Council("E1", "Trafford"))));

        Assert.Equal("""{"data":{"council":{"code":"E1","name":"Trafford","size":3,"area":{"hectares":5}}}}""", await engine.Ask("{ council { code name size area { hectares } } }"));
    }

    [Fact]
    public async Task SeveralRooms_EachAddFieldsAndResolvers()
    {
        var engine = new Execution.Engine(new SchemaBuilder()
            .Sdl("extend type Query { a: A }")
            .Sdl("type A { x: Int } extend type A { y: Int } extend type Query { b: Int }")
            .Object<object>("A", a => a.Field("x", _ => 1))
            .Object<object>("A", a => a.Field("y", async (_, _) => await Task.FromResult(2)))
            .Query(q => q.Field("b", _ => 3))
            .Query(q => q.Field("a", _ => new ValueTask<object>(new object()))));

        Assert.Equal("""{"data":{"a":{"x":1,"y":2},"b":3}}""", await engine.Ask("{ a { x y } b }"));
    }

    [Fact]
    public void Types_StandInTheOrderOfTheirDefinition()
    {
        var schema = new SchemaBuilder().Sdl("type B { a: A s: String } type A { i: Int } extend type Query { b(f: Float): B }").BuildWithoutResolvers();

        Assert.Equal(
            ["B", "String", "A", "Int", "Query", "Float", "Boolean", "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"],
            schema.Types.Select(type => type.Name));
    }

    private static void AssertFaults(SchemaBuilder builder, params string[] faults)
    {
        var thrown = Assert.Throws<SchemaException>(builder.Build);
        Assert.Equal(faults, thrown.Faults);
        Assert.Equal($"The schema has {faults.Length} faults:{string.Concat(faults.Select(fault => $"{Environment.NewLine}- {fault}"))}", thrown.Message);
    }

    private interface INamed : ICoded
    {
        string Name { get; }
    }

    private interface ICoded
    {
        string Code { get; }
    }

    private sealed record Council(string Code, string Name) : INamed
    {
        public Task<int> Late { get; } = Task.FromResult(1);
    }

    private readonly record struct Area(int Hectares);
}
