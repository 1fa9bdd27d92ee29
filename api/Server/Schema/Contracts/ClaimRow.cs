using System.Linq.Expressions;
using Analytics.Api.Disclosure;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Schema.Records;
using Analytics.Api.Schema.Toms;
using Microsoft.EntityFrameworkCore.Query;

namespace Analytics.Api.Schema.Contracts;

/// <summary>A claim, and the edition whose proxy values it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Edition">That of the contract's commitment in the measure, else the one in force when the contract was signed; null when there was none.</param>
/// <param name="IsShown">Whether the asker may see its import and its contract's.</param>
internal sealed record ClaimNode(DeliveryClaim Claim, string? Edition, bool IsShown);

/// <summary>A claim with what it is asked by.</summary>
internal sealed class ClaimRow
{
    public required DeliveryClaim Claim { get; init; }

    public required string Id { get; init; }

    public required string Council { get; init; }

    public required string Contract { get; init; }

    public required string? Edition { get; init; }

    public required string? Theme { get; init; }

    /// <inheritdoc cref="ClaimNode.IsShown"/>
    public required bool IsShown { get; init; }

    /// <summary>In pence; null where nothing values it.</summary>
    public required long? Value { get; init; }

    public static RecordFields<ClaimRow> Fields { get; } = new RecordFields<ClaimRow>("DeliveryClaim", new SortKey<ClaimRow, string?>(row => row.Id))
        .OwnId("The council's code and its reference: E08000007:CL-0034.", row => row.Id)
        .Id("council", "The code of the council whose contract it is.", row => row.Council)
        .Id("contract", "The contract's id: E08000007:STK-0012.", row => row.Contract)
        .Numbers("supplier", "The id of one of the contract's suppliers.", db => row =>
            from contract in db.Contracts
            where contract.SupersededBy == null && contract.CouncilKey == row.Claim.CouncilKey && contract.Reference == row.Claim.ContractReference
            join supplier in db.ContractSuppliers on contract.Id equals supplier.ContractId
            join alias in db.Aliases on supplier.AliasId equals alias.Id
            where alias.SupplierId != null
            select alias.SupplierId!.Value)
        .Id("measure", "The measure's reference.", row => row.Claim.Measure)
        .Id("theme", "The code of the measure's theme.", row => row.Theme)
        .Enum<ClaimState>("state", "How far it has been checked.", row => row.Claim.State)
        .Date("deliveredOn", "The last day of the time that it reports.", row => row.Claim.DeliveredOn)
        .Date("claimedOn", "The day of the report.", row => row.Claim.ClaimedOn)
        .Date("validatedOn", "The day the council accepted it.", row => row.Claim.ValidatedOn)
        .Pence("value", "What it is worth in pounds.", row => row.Value);

    /// <summary>Every claim that the asker may see.</summary>
    public static IQueryable<ClaimRow> Shown(RecordScope scope) => All(scope).Where(row => row.IsShown);

    /// <summary>Every claim that counts, whose contract is known and whose measure withholds nothing.</summary>
    public static IQueryable<ClaimRow> All(RecordScope scope)
    {
        var dated = Expression.Parameter(typeof(DatedClaim));
        var row = Valued(scope);
        var body = ReplacingExpressionVisitor.Replace(row.Parameters[1], EditionOf(dated, scope.Framework), Expressions.Inline(row, dated));
        return Dated(scope).Select(Expression.Lambda<Func<DatedClaim, ClaimRow>>(body, dated));
    }

    /// <summary>The claims, each with what tells its edition.</summary>
    private static IQueryable<DatedClaim> Dated(RecordScope scope)
    {
        var hidden = scope.HiddenImports;
        var (db, measures, cohorts) = (scope.Db, scope.Framework.WithheldMeasures, DeliveryDisclosure.WithheldCohorts.Select(cohort => (Cohort?)cohort).ToList());
        return from claim in db.DeliveryClaims
               where claim.SupersededBy == null && !measures.Contains(claim.Measure)
               where !db.Commitments.Any(commitment => commitment.SupersededBy == null && commitment.CouncilKey == claim.CouncilKey
                   && commitment.ContractReference == claim.ContractReference && commitment.Measure == claim.Measure && cohorts.Contains(commitment.Cohort))
               join council in db.Councils on claim.CouncilKey equals council.Key
               join contract in db.Contracts.Where(contract => contract.SupersededBy == null)
                   on new { claim.CouncilKey, Reference = claim.ContractReference } equals new { contract.CouncilKey, contract.Reference }
               select new DatedClaim
               {
                   Claim = claim,
                   Council = council.Code,
                   StatedEdition = db.Commitments
                       .Where(commitment => commitment.SupersededBy == null && commitment.CouncilKey == claim.CouncilKey
                           && commitment.ContractReference == claim.ContractReference && commitment.Measure == claim.Measure)
                       .OrderBy(commitment => commitment.Reference + "") // not by the index of references, along which SQLite would read all of a council's for each claim
                       .Select(commitment => commitment.Edition)
                       .FirstOrDefault(),
                   SignedOn = contract.AwardedOn ?? contract.StartsOn,
                   IsShown = !hidden.Contains(claim.ImportId) && !hidden.Contains(contract.ImportId),
               };
    }

    private static Expression<Func<DatedClaim, string?, ClaimRow>> Valued(RecordScope scope)
    {
        var (db, regional) = (scope.Db, scope.Framework.RegionalRows);
        return (dated, edition) => new ClaimRow
        {
            Claim = dated.Claim,
            Id = dated.Council + ":" + dated.Claim.Reference,
            Council = dated.Council,
            Contract = dated.Council + ":" + dated.Claim.ContractReference,
            Edition = edition,
            IsShown = dated.IsShown,
            Theme = db.TomsMeasures
                .Where(measure => measure.SupersededBy == null && measure.Edition == edition && measure.Reference == dated.Claim.Measure)
                .Where(measure => measure.Region == "" || regional.Contains((measure.Id * 128) + dated.Claim.CouncilKey))
                .OrderByDescending(measure => measure.Region)
                .Select(measure => measure.ThemeCode)
                .FirstOrDefault(),
            Value = RecordFunctions.Pence(
                dated.Claim.Quantity,
                db.TomsMeasures
                    .Where(measure => measure.SupersededBy == null && measure.Edition == edition && measure.Reference == dated.Claim.Measure)
                    .Where(measure => measure.Region == "" || regional.Contains((measure.Id * 128) + dated.Claim.CouncilKey))
                    .OrderByDescending(measure => measure.Region)
                    .Select(measure => measure.ProxyValue)
                    .FirstOrDefault()),
        };
    }

    /// <summary>The stated edition, else the latest that was in force: one comparison an edition, since there are few.</summary>
    private static BinaryExpression EditionOf(Expression dated, TomsFramework framework)
    {
        var signedOn = Expression.Property(dated, nameof(DatedClaim.SignedOn));
        Expression inForce = Expression.Constant(value: null, typeof(string));
        foreach (var edition in framework.Editions)
        {
            var isIn = Expressions.Compare(ExpressionType.GreaterThanOrEqual, signedOn, Expressions.Parameter<DateOnly?>(edition.ValidFrom));
            if (edition.ValidTo is { } last)
                isIn = Expression.AndAlso(isIn, Expressions.Compare(ExpressionType.LessThanOrEqual, signedOn, Expressions.Parameter<DateOnly?>(last)));

            inForce = Expression.Condition(isIn, Expressions.Parameter<string?>(edition.Name), inForce);
        }

        return Expression.Coalesce(Expression.Property(dated, nameof(DatedClaim.StatedEdition)), inForce);
    }

    private sealed class DatedClaim
    {
        public required DeliveryClaim Claim { get; init; }

        public required string Council { get; init; }

        public required string? StatedEdition { get; init; }

        public required DateOnly? SignedOn { get; init; }

        public required bool IsShown { get; init; }
    }
}
