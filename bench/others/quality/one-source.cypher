MATCH (m:Mandate {role: 'lead'})-[:FOR]->(r:Responsibility)-[:UNDER]->(p:Pillar)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to AND ($pillar IS NULL OR p.id = $pillar)
  AND COUNT { MATCH (m)-[:CITES]->(s:Source) RETURN DISTINCT s.id } = 1
MATCH (m)<-[:HOLDS]-(b:Actor {collective: false})
WITH r, b, m, COLLECT { MATCH (m)-[:CITES]->(s:Source) RETURN s } AS sources
RETURN r.id AS responsibility, b.id AS body, sources[0].id AS source, sources[0].date AS date, m.id AS mandate
ORDER BY date, r.position, mandate
