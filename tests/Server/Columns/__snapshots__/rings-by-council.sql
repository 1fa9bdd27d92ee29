SELECT CAST(council AS INTEGER), CAST(locality_ring AS INTEGER), CAST(supplier AS INTEGER), CAST(found.amount AS BIGINT), CAST(found.lines AS BIGINT), CAST(CASE WHEN locality_ring = 0 THEN found.amount ELSE 0 END AS BIGINT) FROM (SELECT year_row, CAST(sum(amount) AS BIGINT) AS amount, count(*) AS lines FROM spend WHERE (description IS NULL OR strpos(lower_case(description), lower_case($1)) = 0) GROUP BY year_row) AS found JOIN spend_by_year USING (year_row)

invoice 3

amount 1487089.49  | supplierCount 23  | boroughShare 0.169426 
  [2]
  amount 433964.43 0.291821 | supplierCount 22 0.956522 | boroughShare 0.067341 
    [0]
    amount 29223.6 0.067341
    [1]
    amount 219257.37 0.505243
    [3]
    amount 31802.96 0.073285
    [4]
    amount 39844.86 0.091816
    [5]
    amount 35164.76 0.081031
    [6]
    amount 40238.26 0.092722
    [7]
    amount 38432.62 0.088562
  [3]
  amount 477607.25 0.321169 | supplierCount 22 0.956522 | boroughShare 0.068736 
    [0]
    amount 32828.84 0.068736
    [1]
    amount 160101.26 0.335215
    [2]
    amount 54128.98 0.113334
    [3]
    amount 86031.5 0.180130
    [4]
    amount 55120.07 0.115409
    [5]
    amount 28282.63 0.059217
    [6]
    amount 13419.01 0.028096
    [7]
    amount 47694.96 0.099862
  [1]
  amount 575517.81 0.387010 | supplierCount 23 1 | boroughShare 0.329962 
    [0]
    amount 189899.1 0.329962
    [1]
    amount 38570.38 0.067019
    [2]
    amount 84153.63 0.146222
    [3]
    amount 91811.65 0.159529
    [4]
    amount 82960.21 0.144149
    [5]
    amount 26082.25 0.045320
    [6]
    amount 30233.58 0.052533
    [7]
    amount 31807.01 0.055267
