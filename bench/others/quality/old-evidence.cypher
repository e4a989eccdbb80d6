MATCH (m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
OPTIONAL MATCH (m)-[:CITES]->(s:Source)
WITH b, m, max(s.date_latest) AS published
WITH b, m, CASE WHEN published IS NULL OR m.as_of_latest > published THEN m.as_of_latest
    ELSE published END AS newest, toInteger(substring($as_of, 0, 4)) - 5 AS year
WHERE newest IS NULL OR newest < year + substring($as_of, 4)
MATCH (m)-[:FOR]->(r:Responsibility)
RETURN r.id AS responsibility, b.id AS body,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  newest, m.id AS mandate
ORDER BY newest, r.position, mandate
