MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both']
MATCH (j:Jurisdiction {kind: 'canton'})
OPTIONAL MATCH (j)<-[:IN]-(e)-[:FOR]->(r) WHERE e.sure_from <= $as_of AND $as_of <= e.sure_to
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor {collective: false})
WITH j, r, count(CASE WHEN b IS NOT NULL AND e.role = 'lead' THEN 1 END) AS leads,
  count(CASE WHEN b IS NOT NULL AND e.role = 'support' THEN 1 END) AS supports, count(e.nature) AS gaps
WITH r, CASE WHEN leads > 0 THEN 3 WHEN supports > 0 THEN 2
    WHEN gaps > 0 THEN 1 ELSE 0 END AS found
WITH r, count(CASE WHEN found = 3 THEN 1 END) AS count,
  count(CASE WHEN found = 2 THEN 1 END) AS supported,
  count(CASE WHEN found = 1 THEN 1 END) AS reported,
  count(CASE WHEN found = 0 THEN 1 END) AS nothing
OPTIONAL MATCH (r)<-[:CONCERNS]-(q:Recommendation)
WHERE q.year IS NULL OR q.year_earliest <= $as_of
RETURN r.id AS responsibility, count, supported, reported, nothing, count(q) AS asked, r.proposed AS proposed
ORDER BY count DESC, asked DESC, responsibility
