MATCH (b:Actor {collective: false})
WITH b, COLLECT {
    MATCH (b)-[:HOLDS]->(m:Mandate) WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to RETURN m
  } AS held
WHERE size(held) > 0
RETURN b.id AS body, size(held) AS count, size([m IN held WHERE m.role = 'lead']) AS leads,
  COUNT { UNWIND held AS m MATCH (m)-[:FOR]->(r:Responsibility) RETURN DISTINCT r.id } AS responsibilities,
  COUNT { UNWIND held AS m MATCH (m)-[:IN]->(j:Jurisdiction) RETURN DISTINCT j.id } AS places
ORDER BY count DESC, body
LIMIT 40
