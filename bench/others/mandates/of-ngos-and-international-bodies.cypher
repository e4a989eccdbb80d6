MATCH (p:Pillar)<-[:UNDER]-(r:Responsibility)<-[:FOR]-(m:Mandate)
WHERE ($pillar IS NULL OR p.id = $pillar) AND m.possible_from <= $as_of AND $as_of <= m.possible_to
MATCH (m)<-[:HOLDS]-(b:Actor {collective: false})
WHERE b:NGO OR b:InternationalBody
RETURN p.id AS pillar, r.id AS responsibility, b.id AS body,
  CASE WHEN b:NGO THEN 'ngo' ELSE 'international' END AS sort, m.role AS role,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.sure_from <= $as_of AND $as_of <= m.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  m.id AS mandate
ORDER BY p.position, r.position, mandate
