MATCH (:Actor {id: $issuer})<-[:ISSUED_BY]-(q:Recommendation)
WHERE q.year IS NULL OR q.year_earliest <= $as_of
WITH collect(q) AS asked
CALL (asked) {
  UNWIND asked AS q
  MATCH (q)-[:CONCERNS]->(r:Responsibility)
  WITH DISTINCT r
  RETURN collect([r.id, COLLECT {
      MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
      WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to RETURN DISTINCT b.id
    }, COLLECT {
      MATCH (r)<-[:CONCERNS]-(x:Measure)-[:OF]->(i:Instrument)
      WHERE coalesce(i.adopted_earliest, i.period_from_earliest, '') <= $as_of RETURN DISTINCT x.id
    }]) AS known
}
UNWIND asked AS q
WITH q, known,
  COLLECT { MATCH (q)-[:CONCERNS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities
WITH q, responsibilities, [k IN known WHERE k[0] IN responsibilities] AS mine
WITH q, responsibilities,
  COLLECT { UNWIND mine AS k UNWIND k[1] AS x RETURN DISTINCT x ORDER BY x } AS leads,
  COLLECT { UNWIND mine AS k UNWIND k[2] AS x RETURN DISTINCT x ORDER BY x } AS touched_by
RETURN q.id AS recommendation, q.year AS year, q.round AS round,
  COLLECT { MATCH (q)-[:ADDRESSED_TO]->(x:Actor) RETURN x.id ORDER BY x.id } AS addressed_to,
  q.text AS text, responsibilities, leads,
  COLLECT {
    MATCH (q)<-[:ANSWERS]-(x:Measure)-[:OF]->(i:Instrument)
    WHERE coalesce(i.adopted_earliest, i.period_from_earliest, '') <= $as_of RETURN x.id ORDER BY x.id
  } AS answered_by, touched_by, q.follow_up AS follow_up,
  CASE WHEN size(responsibilities) = 0 THEN ['responsibility'] ELSE [] END
    + CASE WHEN size(leads) = 0 THEN ['lead'] ELSE [] END
    + CASE WHEN size(touched_by) = 0 THEN ['measure'] ELSE [] END AS holes,
  COLLECT {
    MATCH (q)-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY year, recommendation
