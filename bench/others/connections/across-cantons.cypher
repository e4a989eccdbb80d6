MATCH (a:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]->(b:Actor)
WHERE t.possible_from <= $as_of AND $as_of <= t.possible_to
MATCH (a)-[:BASED_IN]->(j:Jurisdiction)
MATCH (b)-[:BASED_IN]->(k:Jurisdiction)
WHERE j.kind = 'canton' AND k.kind = 'canton' AND j.id <> k.id
  AND ($canton IS NULL OR j.id = $canton OR k.id = $canton)
RETURN a.id AS from, j.id AS from_canton, type(t) AS type, b.id AS to, k.id AS to_canton,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  t.id AS tie
ORDER BY in_force DESC, from_canton, to_canton, tie
