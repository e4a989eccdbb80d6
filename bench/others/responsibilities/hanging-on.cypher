MATCH (b:Actor {id: $body, collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.role IN ['lead', 'support'] AND m.sure_from <= $as_of AND $as_of <= m.sure_to
MATCH (m)-[:IN]->(p:Jurisdiction)<-[:WITHIN*0..1]-(j:Jurisdiction)
WHERE (j.id = p.id OR m.reach = 'every-canton')
  AND ((j.kind = 'canton' AND r.level IN ['cantonal', 'both'])
    OR (r.level IN ['national', 'both'] AND EXISTS { (j)<-[:WITHIN]-(:Jurisdiction {kind: 'canton'}) }))
WITH DISTINCT b, r, j
WITH b, r, j,
  COLLECT {
    MATCH (r)<-[:FOR]-(n:Mandate {role: 'lead'})-[:IN]->(q:Jurisdiction)<-[:WITHIN*0..1]-(j)
    WHERE n.sure_from <= $as_of AND $as_of <= n.sure_to AND (q.id = j.id OR n.reach = 'every-canton')
    MATCH (n)<-[:HOLDS]-(x:Actor {collective: false}) RETURN DISTINCT x.id
  } AS leads,
  COLLECT {
    MATCH (r)<-[:FOR]-(n:Mandate {role: 'support'})-[:IN]->(q:Jurisdiction)<-[:WITHIN*0..1]-(j)
    WHERE n.sure_from <= $as_of AND $as_of <= n.sure_to AND (q.id = j.id OR n.reach = 'every-canton')
    MATCH (n)<-[:HOLDS]-(x:Actor {collective: false}) RETURN DISTINCT x.id ORDER BY x.id
  } AS supports
WHERE leads = [b.id] OR (size(leads) = 0 AND supports = [b.id])
RETURN j.id AS place, r.id AS responsibility,
  CASE WHEN size(leads) = 1 THEN 'lead' ELSE 'support' END AS role,
  [id IN supports WHERE id <> b.id] AS others
ORDER BY place, r.position
