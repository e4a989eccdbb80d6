MATCH (r:Responsibility)
WITH r, COLLECT {
    MATCH (r)<-[:CONCERNS]-(q:Recommendation) WHERE q.year IS NULL OR q.year_earliest <= $as_of RETURN q
  } AS asked
WHERE size(asked) > 0
RETURN r.id AS responsibility, size(asked) AS count,
  COLLECT {
    UNWIND asked AS q MATCH (q)-[:ISSUED_BY]->(b:Actor) RETURN DISTINCT b.id ORDER BY b.id
  } AS issuers,
  COLLECT { UNWIND asked AS q WITH q WHERE q.year IS NOT NULL RETURN DISTINCT q.year ORDER BY q.year } AS years,
  COUNT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to RETURN DISTINCT b.id
  } AS leads,
  COUNT { (r)<-[:CONCERNS]-(:Measure) } AS measures
ORDER BY count DESC, responsibility
