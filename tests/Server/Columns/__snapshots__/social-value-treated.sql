WITH found AS MATERIALIZED (SELECT f.* FROM commitment AS f WHERE f.theme = 0 AND f.awarded_on <= DATE '2023-03-31') SELECT 1, CAST(NULL AS INTEGER), count(*), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(coalesce(sum(m1), 0) AS BIGINT) FROM (SELECT f.contract, max(CASE WHEN TRUE THEN f.contract_value END) AS m0, sum(CASE WHEN TRUE THEN f.value END) AS m1 FROM (SELECT f.* FROM found AS f WHERE TRUE) AS f GROUP BY f.contract) AS f
UNION ALL SELECT 0, k13, count(*), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(coalesce(sum(m1), 0) AS BIGINT) FROM (SELECT k13, f.contract, max(CASE WHEN TRUE THEN f.contract_value END) AS m0, sum(CASE WHEN TRUE THEN f.value END) AS m1 FROM (SELECT DISTINCT s.supplier_size AS k13, f.* FROM found AS f JOIN contract_supplier AS s ON s.contract = f.contract WHERE TRUE) AS f GROUP BY k13, f.contract) AS f GROUP BY k13



WITH found AS MATERIALIZED (SELECT f.* FROM treated_claim AS f WHERE f.theme = 0 AND f.awarded_on <= DATE '2023-03-31' AND f.claimed_on <= DATE '2023-03-31' AND f.first_day <= DATE '2023-03-31' AND f.last_day >= DATE '2023-03-31') SELECT 1, CAST(NULL AS INTEGER), count(*), CAST(coalesce(sum(CASE WHEN f.validated_on <= DATE '2023-03-31' THEN f.value END), 0) AS BIGINT), CAST(CASE WHEN bool_or(f.is_about_cohort) THEN 1 ELSE 0 END AS INTEGER) FROM (SELECT f.* FROM found AS f WHERE TRUE) AS f
UNION ALL SELECT 0, k13, count(*), CAST(coalesce(sum(CASE WHEN f.validated_on <= DATE '2023-03-31' THEN f.value END), 0) AS BIGINT), CAST(CASE WHEN bool_or(f.is_about_cohort) THEN 1 ELSE 0 END AS INTEGER) FROM (SELECT DISTINCT s.supplier_size AS k13, f.* FROM found AS f JOIN contract_supplier AS s ON s.contract = f.contract WHERE TRUE AND NOT (f.is_cell AND f.is_about_cohort)) AS f GROUP BY k13



WITH found AS MATERIALIZED (SELECT f.* FROM commitment AS f WHERE f.theme = 0 AND f.awarded_on <= DATE '2023-03-31') SELECT 1, CAST(NULL AS INTEGER), count(*), CAST(coalesce(sum(CASE WHEN TRUE THEN f.due END), 0) AS BIGINT) FROM (SELECT contract, id, is_about_cohort, cohorts_differ, (amount * days * 2 + term) // (2 * term) AS due FROM (SELECT f.contract, f.id, f.is_about_cohort, f.cohorts_differ, f.value AS amount, (f.ends_on - f.starts_on + 1) AS term, 0 AS month, greatest(0, least(f.ends_on, DATE '2023-03-31') - f.starts_on + 1) AS days FROM found AS f WHERE TRUE) AS d) AS f
UNION ALL SELECT 0, k13, count(*), CAST(coalesce(sum(CASE WHEN TRUE AND NOT f.is_about_cohort THEN f.due END), 0) AS BIGINT) FROM (SELECT k13, contract, id, is_about_cohort, cohorts_differ, (amount * days * 2 + term) // (2 * term) AS due FROM (SELECT DISTINCT s.supplier_size AS k13, f.contract, f.id, f.is_about_cohort, f.cohorts_differ, f.value AS amount, (f.ends_on - f.starts_on + 1) AS term, 0 AS month, greatest(0, least(f.ends_on, DATE '2023-03-31') - f.starts_on + 1) AS days FROM found AS f JOIN contract_supplier AS s ON s.contract = f.contract WHERE TRUE) AS d) AS f GROUP BY k13



contractValue 13616060.13 Ok  | committed 30175006.09 Ok  | delivered 2311795.36 Rounded  | deliveryGap 19071044.07 Rounded 
  [0]
  contractValue 4785190.61 Ok 0.351437 | committed 12475221.72 Ok 0.413429 | delivered 14047.87 Rounded 0.006077 | deliveryGap 6250330.25 Rounded 
  [1]
  contractValue 6079370.18 Ok 0.446485 | committed 18277476.41 Ok 0.605716 | delivered 1651345.99 Rounded 0.714313 | deliveryGap 7510898.95 Rounded 
  [2]
  contractValue 8404034.16 Ok 0.617215 | committed 20102381.26 Ok 0.666193 | delivered 629270.05 Rounded 0.272200 | deliveryGap 7375057.96 Rounded 
  [3]
  contractValue 2691869.7 Ok 0.197698 | committed 5071232.69 Ok 0.168061 | delivered 3114.69 Rounded 0.001347 | deliveryGap 3255475.01 Rounded 
