using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Sqlite.Migrations;

/// <summary>Company numbers beside spellings, the review list, and what was decided of spellings.</summary>
[DbContext(typeof(SqliteAnalyticsDb))]
[Migration("0003_AddSupplierReview")]
public sealed class AddSupplierReview : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("company_number", "supplier_alias", "TEXT", nullable: false, defaultValue: "");
        migrationBuilder.DropIndex("IX_supplier_alias_name_vat_number", "supplier_alias");
        migrationBuilder.CreateIndex("IX_supplier_alias_name_vat_number_company_number", "supplier_alias", ["name", "vat_number", "company_number"], unique: true);
        migrationBuilder.CreateTable(
            "supplier_candidate",
            table => new
            {
                id = table.Column<int>("INTEGER"),
                alias_id = table.Column<int>("INTEGER"),
                supplier_id = table.Column<int>("INTEGER", nullable: true),
                doubt = table.Column<string>("TEXT"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_supplier_candidate", row => row.id);
                table.ForeignKey("FK_supplier_candidate_supplier_alias_alias_id", row => row.alias_id, "supplier_alias", "id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_supplier_candidate_supplier_supplier_id", row => row.supplier_id, "supplier", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_supplier_candidate_alias_id", "supplier_candidate", "alias_id");
        migrationBuilder.CreateIndex("IX_supplier_candidate_supplier_id", "supplier_candidate", "supplier_id");
        migrationBuilder.CreateTable(
            "supplier_decision",
            table => new
            {
                alias_id = table.Column<int>("INTEGER"),
                supplier_id = table.Column<int>("INTEGER"),
                ruling = table.Column<string>("TEXT"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_supplier_decision", row => row.alias_id);
                table.ForeignKey("FK_supplier_decision_supplier_alias_alias_id", row => row.alias_id, "supplier_alias", "id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_supplier_decision_supplier_supplier_id", row => row.supplier_id, "supplier", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_supplier_decision_supplier_id", "supplier_decision", "supplier_id");

        // Which spellings a file of suppliers had stated was not kept until now: all stay where they are.
        migrationBuilder.Sql("INSERT INTO supplier_decision (alias_id, supplier_id, ruling) SELECT id, supplier_id, 'Stated' FROM supplier_alias WHERE supplier_id IS NOT NULL;");
    }
}
