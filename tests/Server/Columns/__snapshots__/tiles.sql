SELECT CAST(council AS INTEGER), CAST(financial_year AS INTEGER), CAST(directorate AS INTEGER), CAST(category AS INTEGER), CAST(supplier AS INTEGER), CAST(supplier_size AS INTEGER), CAST(locality_ring AS INTEGER), CAST(amount AS BIGINT), CAST(lines AS BIGINT), CAST(CASE WHEN locality_ring = 0 THEN amount ELSE 0 END AS BIGINT), CAST(CASE WHEN supplier_size <= 2 THEN amount ELSE 0 END AS BIGINT) FROM spend_by_year WHERE (financial_year BETWEEN 2021 AND 2022)



SELECT CAST(month AS INTEGER), CAST(sum(amount) AS BIGINT) FROM spend_by_month WHERE (financial_year BETWEEN 2021 AND 2022) GROUP BY month



SELECT CAST(council AS INTEGER), CAST(sum(amount) AS BIGINT) FROM spend_by_year WHERE TRUE GROUP BY council



3 scans for 11 tables
