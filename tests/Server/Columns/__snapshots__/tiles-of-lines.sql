SELECT CAST(council AS INTEGER), CAST(financial_year AS INTEGER), CAST(directorate AS INTEGER), CAST(category AS INTEGER), CAST(supplier AS INTEGER), CAST(supplier_size AS INTEGER), CAST(locality_ring AS INTEGER), CAST(found.amount AS BIGINT), CAST(found.lines AS BIGINT), CAST(CASE WHEN locality_ring = 0 THEN found.amount ELSE 0 END AS BIGINT), CAST(CASE WHEN supplier_size <= 2 THEN found.amount ELSE 0 END AS BIGINT) FROM (SELECT year_row, CAST(sum(amount) AS BIGINT) AS amount, count(*) AS lines FROM spend WHERE amount > 5000000 GROUP BY year_row) AS found JOIN spend_by_year USING (year_row)



SELECT CAST(month AS INTEGER), CAST(sum(amount) AS BIGINT) FROM spend WHERE amount > 5000000 GROUP BY month



SELECT CAST(council AS INTEGER), CAST(sum(amount) AS BIGINT) FROM spend_by_year WHERE TRUE GROUP BY council



3 scans for 11 tables
