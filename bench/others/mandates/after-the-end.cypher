MATCH (x:Actor {id: $body})
MATCH (part:Actor)-[:PART_OF*0..3]->(x)
WITH DISTINCT x, part
MATCH (part)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.possible_to < $as_of AND m.possible_to = x.possible_to
WITH part, m, r,
  COLLECT {
    MATCH (m)-[:IN]->(:Jurisdiction)<-[:IN]-(n:Mandate {role: 'lead'})-[:FOR]->(r)
    MATCH (n)<-[:HOLDS]-(b:Actor {collective: false})
    WHERE n.sure_from <= $as_of AND $as_of <= n.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads_now
RETURN part.id AS holder, r.id AS responsibility, m.role AS role, m.until AS until, leads_now,
  CASE WHEN $successor IN leads_now THEN 'yes' ELSE 'no' END AS successor_leads,
  CASE WHEN size(leads_now) > 0 THEN 'held' ELSE 'none on record' END AS answer, m.id AS mandate
ORDER BY holder, responsibility, mandate
