MATCH (p:Pillar)<-[:UNDER]-(r:Responsibility)
RETURN p.id AS pillar, r.id AS responsibility, r.level AS level, r.proposed AS proposed,
  COUNT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to RETURN DISTINCT b.id
  } AS leads,
  COUNT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'support'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to RETURN DISTINCT b.id
  } AS supports,
  COUNT {
    MATCH (r)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor {collective: true})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to RETURN DISTINCT b.id
  } AS classes,
  COUNT {
    MATCH (r)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
    WHERE m.possible_from <= $as_of AND $as_of <= m.possible_to
      AND NOT (m.sure_from <= $as_of AND $as_of <= m.sure_to) RETURN DISTINCT b.id
  } AS perhaps
ORDER BY p.position, r.position
