MATCH (a:Actor {id: $body})<-[:ADDRESSED_TO]-(q:Recommendation)-[:ISSUED_BY]->(b:Actor)
WHERE q.year IS NULL OR q.year_earliest <= $as_of
RETURN q.id AS recommendation, b.id AS issuer, q.year AS year, q.text AS text,
  COLLECT { MATCH (q)-[:CONCERNS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities,
  COLLECT {
    MATCH (q)-[:CONCERNS]->(r:Responsibility)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(a)
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
    RETURN DISTINCT r.id ORDER BY r.id
  } AS holds,
  coalesce(q.follow_up, 'none on record') AS follow_up
ORDER BY year, recommendation
