MATCH (r:Responsibility)
WITH r, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})-[:IN]->(:Jurisdiction {id: $one})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
    MATCH (m)<-[:HOLDS]-(b:Actor {collective: false}) RETURN DISTINCT b.id ORDER BY b.id
  } AS leads_one, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})-[:IN]->(:Jurisdiction {id: $other})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
    MATCH (m)<-[:HOLDS]-(b:Actor {collective: false}) RETURN DISTINCT b.id ORDER BY b.id
  } AS leads_other
WHERE size(leads_one) > 0 OR size(leads_other) > 0
RETURN r.id AS responsibility, leads_one, leads_other,
  CASE WHEN size(leads_one) = 0 THEN 'second' WHEN size(leads_other) = 0 THEN 'first' ELSE 'both' END AS where
ORDER BY r.position
