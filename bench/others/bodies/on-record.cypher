MATCH (b:Actor)-[:BASED_IN]->(j:Jurisdiction)
WITH b, j, CASE WHEN b:Authority THEN 'Authority' WHEN b:Committee THEN 'Committee'
  WHEN b:NGO THEN 'NGO' ELSE 'InternationalBody' END AS label
WHERE ($label IS NULL OR $label = label) AND ($kind IS NULL OR b.kind = $kind)
  AND ($level IS NULL OR b.level = $level)
  AND ($jurisdiction IS NULL OR j.id = $jurisdiction OR $jurisdiction IN coalesce(b.serves, []))
OPTIONAL MATCH (b)-[:HOLDS]->(m:Mandate) WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
WITH b, j, label, count(m) AS mandates
RETURN b.id AS body, label, b.kind AS kind, b.level AS level, j.id AS place,
  CASE WHEN b.sure_from <= $as_of AND $as_of <= b.sure_to THEN 'yes'
    WHEN b.possible_from <= $as_of AND $as_of <= b.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  b.since AS since, b.until AS until, mandates
ORDER BY body
