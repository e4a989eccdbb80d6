MATCH (j:Jurisdiction {kind: 'canton'})
MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both'] AND NOT r.proposed
OPTIONAL MATCH (j)<-[:IN]-(e)-[:FOR]->(r) WHERE e.sure_from <= $as_of AND $as_of <= e.sure_to
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor {collective: false})
WITH j, r, count(CASE WHEN b IS NOT NULL AND e.role = 'lead' THEN 1 END) AS leads,
  count(CASE WHEN b IS NOT NULL AND e.role = 'support' THEN 1 END) AS supports, count(e.nature) AS gaps
WITH j, CASE WHEN leads > 0 THEN 3 WHEN supports > 0 THEN 2
    WHEN gaps > 0 THEN 1 ELSE 0 END AS found
RETURN j.id AS canton, count(CASE WHEN found = 3 THEN 1 END) AS count,
  count(CASE WHEN found = 2 THEN 1 END) AS supported,
  count(CASE WHEN found = 1 THEN 1 END) AS reported,
  count(CASE WHEN found = 0 THEN 1 END) AS nothing, count(*) AS asked
ORDER BY count DESC, canton
