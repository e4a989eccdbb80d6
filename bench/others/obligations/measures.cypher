MATCH (:Instrument {id: $plan})<-[:OF]-(m:Measure)
OPTIONAL MATCH (m)-[:CONCERNS]->(r:Responsibility)
WITH m, r ORDER BY r.id
OPTIONAL MATCH (r)<-[:CONCERNS]-(q:Recommendation)
WHERE q.year IS NULL OR q.year_earliest <= $as_of
WITH m, collect(DISTINCT r.id) AS concerns, collect(DISTINCT q.id) AS unsorted
RETURN m.id AS measure, m.number AS number, m.title AS title,
  COLLECT { MATCH (m)-[:LED_BY]->(b:Actor) RETURN b.id ORDER BY b.id } AS leads,
  COLLECT { MATCH (m)-[:SUPPORTED_BY]->(b:Actor) RETURN b.id ORDER BY b.id } AS partners,
  m.status AS status, m.status_text AS status_text, m.deadline AS deadline,
  CASE WHEN m.deadline_latest < $as_of AND m.status <> 'done' THEN 'yes' ELSE 'no' END AS overdue,
  COLLECT { UNWIND concerns AS x RETURN x ORDER BY x } AS responsibilities,
  COLLECT { MATCH (m)-[:ANSWERS]->(q:Recommendation) RETURN q.id ORDER BY q.id } AS answers,
  COLLECT { UNWIND unsorted AS x RETURN x ORDER BY x } AS touches,
  COLLECT {
    MATCH (m)-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY measure
