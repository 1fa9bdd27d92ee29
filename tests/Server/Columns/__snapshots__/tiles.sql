WITH f AS MATERIALIZED (SELECT council AS k0, financial_year AS k1, supplier AS k2, supplier_size AS k3, locality_ring AS k4, supplier AS item, CAST(sum(lines) AS BIGINT) AS present, CAST(sum(amount) AS BIGINT) AS m0, CAST(sum(lines) AS BIGINT) AS m1, CAST(sum(lines) AS BIGINT) AS m2, CAST(sum(amount) FILTER (WHERE supplier_size <= 2) AS BIGINT) AS m3, CAST(sum(amount) FILTER (WHERE locality_ring = 0) AS BIGINT) AS m4 FROM spend_summary WHERE financial_year IN ($1, $2) GROUP BY k0, k1, k2, k3, k4, item) SELECT 31, CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(coalesce(sum(m1), 0) AS BIGINT), CAST(coalesce(count(DISTINCT item) FILTER (WHERE m2 > 0), 0) AS BIGINT), CAST(coalesce(sum(m3), 0) AS BIGINT), CAST(coalesce(sum(m4), 0) AS BIGINT) FROM f
UNION ALL SELECT 15, CAST(k0 AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(coalesce(sum(m4), 0) AS BIGINT) FROM f GROUP BY k0
UNION ALL SELECT 23, CAST(NULL AS INTEGER), CAST(k1 AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(coalesce(sum(m1), 0) AS BIGINT), CAST(0 AS BIGINT), CAST(coalesce(sum(m3), 0) AS BIGINT), CAST(0 AS BIGINT) FROM f GROUP BY k1
UNION ALL SELECT 30, CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(k4 AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(coalesce(count(DISTINCT item) FILTER (WHERE m2 > 0), 0) AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT) FROM f GROUP BY k4
UNION ALL SELECT 27, CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(k2 AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(coalesce(sum(m3), 0) AS BIGINT), CAST(0 AS BIGINT) FROM f GROUP BY k2
UNION ALL SELECT 29, CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(k3 AS INTEGER), CAST(NULL AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(0 AS BIGINT), CAST(coalesce(sum(m1), 0) AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT) FROM f GROUP BY k3

2021
2022

WITH f AS MATERIALIZED (SELECT month AS k0, category AS k1, CAST(sum(lines) AS BIGINT) AS present, CAST(sum(amount) AS BIGINT) AS m0, CAST(sum(amount) FILTER (WHERE locality_ring = 0) AS BIGINT) AS m1 FROM spend_summary WHERE financial_year IN ($1, $2) GROUP BY k0, k1) SELECT 3, CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(coalesce(sum(m1), 0) AS BIGINT) FROM f
UNION ALL SELECT 2, CAST(NULL AS INTEGER), CAST(k1 AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(coalesce(sum(m1), 0) AS BIGINT) FROM f GROUP BY k1
UNION ALL SELECT 1, CAST(k0 AS INTEGER), CAST(NULL AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(0 AS BIGINT) FROM f GROUP BY k0

2021
2022

WITH f AS MATERIALIZED (SELECT directorate AS k0, supplier AS item, CAST(sum(lines) AS BIGINT) AS present, CAST(sum(amount) AS BIGINT) AS m0, CAST(sum(lines) AS BIGINT) AS m1 FROM spend_summary WHERE financial_year IN ($1, $2) GROUP BY k0, item) SELECT 1, CAST(NULL AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT), CAST(coalesce(count(DISTINCT item) FILTER (WHERE m1 > 0), 0) AS BIGINT) FROM f
UNION ALL SELECT 0, CAST(k0 AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(0 AS BIGINT), CAST(coalesce(count(item) FILTER (WHERE m1 > 0), 0) AS BIGINT) FROM f GROUP BY k0

2021
2022

WITH f AS MATERIALIZED (SELECT council AS k0, CAST(sum(lines) AS BIGINT) AS present, CAST(sum(amount) AS BIGINT) AS m0 FROM spend_summary WHERE TRUE GROUP BY k0) SELECT 1, CAST(NULL AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT) FROM f
UNION ALL SELECT 0, CAST(k0 AS INTEGER), CAST(coalesce(sum(present), 0) AS BIGINT), CAST(coalesce(sum(m0), 0) AS BIGINT) FROM f GROUP BY k0



4 scans for 11 tables
