MATCH (r:Responsibility)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
MATCH (m)-[:IN]->(j:Jurisdiction {kind: 'canton'})
WITH r.id AS responsibility, j.id AS canton, min(b.id) AS body, max(b.id) AS last ORDER BY canton
WHERE body = last
RETURN body, responsibility, count(canton) AS count, collect(canton) AS cantons
ORDER BY count DESC, body, responsibility
