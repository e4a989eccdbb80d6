MATCH (b:Actor {collective: false})-[:BASED_IN]->(home:Jurisdiction)
WHERE (home.id = $jurisdiction OR $jurisdiction IN b.serves)
  AND b.possible_from <= $as_of AND $as_of <= b.possible_to
RETURN b.id AS body, b.kind AS kind, b.level AS level,
  CASE WHEN home.id = $jurisdiction THEN 'based' ELSE 'serves' END AS how,
  CASE WHEN b.sure_from <= $as_of AND $as_of <= b.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  COUNT {
    MATCH (b)-[:HOLDS]->(m:Mandate) WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
  } AS mandates, b.summary AS summary
ORDER BY how, body
