MATCH (p:Pillar)<-[:UNDER]-(:Responsibility)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
WITH p, m, b, COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction {kind: 'canton'}) RETURN j.id } AS places
WITH p, m.crime AS crime, count(m) AS mandates, count(CASE WHEN m.role = 'lead' THEN 1 END) AS leads,
  count(DISTINCT b) AS bodies, collect(places) AS lists
RETURN crime, p.id AS pillar, mandates, leads, bodies,
  COUNT { UNWIND lists AS l UNWIND l AS x RETURN DISTINCT x } AS cantons
ORDER BY crime, p.position
