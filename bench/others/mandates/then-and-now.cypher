MATCH (:Actor {id: $body})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
OPTIONAL MATCH (m)-[:IN]->(j:Jurisdiction)
OPTIONAL MATCH (j)<-[:IN]-(n:Mandate {role: 'lead'})
WHERE n.possible_from <= $as_of AND $as_of <= n.possible_to AND EXISTS { (n)-[:FOR]->(r) }
OPTIONAL MATCH (n)<-[:HOLDS]-(b:Actor {collective: false})
WITH m, r, b, n.sure_from <= $as_of AND $as_of <= n.sure_to AS sure ORDER BY b.id
WITH m, r, collect(DISTINCT CASE WHEN sure THEN b.id END) AS leads_now,
  collect(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps_now
RETURN r.id AS responsibility, m.role AS role, m.since AS since, m.until AS until,
  CASE WHEN m.sure_from <= $as_of AND $as_of <= m.sure_to THEN 'yes'
    WHEN m.possible_from <= $as_of AND $as_of <= m.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  leads_now, perhaps_now,
  CASE WHEN size(leads_now) > 0 THEN 'held' WHEN size(perhaps_now) > 0 THEN 'perhaps held'
    ELSE 'none on record' END AS answer, m.id AS mandate
ORDER BY responsibility, mandate
