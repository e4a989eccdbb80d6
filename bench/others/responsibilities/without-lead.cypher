MATCH (r:Responsibility)
OPTIONAL MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor)
WITH r, b, m.sure_from <= $as_of AND $as_of <= m.sure_to AS sure,
  m.possible_from <= $as_of AND $as_of <= m.possible_to AS maybe, m.possible_to < $as_of AS over ORDER BY b.id
WITH r, count(CASE WHEN sure AND NOT b.collective THEN 1 END) AS named,
  collect(DISTINCT CASE WHEN maybe AND NOT sure THEN b.id END) AS perhaps,
  collect(DISTINCT CASE WHEN over AND NOT b.collective THEN b.id END) AS before,
  collect(DISTINCT CASE WHEN sure AND b.collective THEN b.id END) AS classes
WHERE named = 0
RETURN r.id AS responsibility, r.level AS level, perhaps, before, classes,
  COLLECT { MATCH (r)<-[:DEMANDS]-(p:Provision) WHERE p.verified RETURN p.id ORDER BY p.id } AS demanded_by,
  COLLECT { MATCH (r)<-[:DEMANDS]-(p:Provision) WHERE NOT p.verified RETURN p.id ORDER BY p.id } AS not_verified,
  COUNT { (r)<-[:CONCERNS]-(:Recommendation) } AS asked
ORDER BY r.position
