CALL () {
  MATCH (r:Responsibility)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
  WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
  MATCH (m)-[:IN]->(j:Jurisdiction)
  RETURN DISTINCT j.id AS place, r.id AS responsibility, b.id AS body, null AS g
  UNION ALL
  MATCH (j:Jurisdiction)<-[:IN]-(g:ReportedGap)-[:FOR]->(r:Responsibility)
  WHERE g.possible_from <= $as_of AND $as_of <= g.possible_to AND ($nature IS NULL OR g.nature = $nature)
    AND ($canton IS NULL OR j.id = $canton)
  RETURN j.id AS place, r.id AS responsibility, null AS body, g AS g
}
WITH place, responsibility, body, g ORDER BY body
WITH place, responsibility, collect(body) AS leads, collect(g) AS gaps
UNWIND gaps AS g
RETURN place, responsibility, g.nature AS nature, g.observed AS observed,
  CASE WHEN g.sure_from <= $as_of AND $as_of <= g.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  leads, g.wording AS wording, g.id AS gap,
  COLLECT {
    MATCH (g)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY place, responsibility, gap
