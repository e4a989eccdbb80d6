MATCH (place:Jurisdiction {id: $jurisdiction})
OPTIONAL MATCH (place)-[:WITHIN]->(country:Jurisdiction) WHERE place.kind = 'canton'
CALL (place, country) {
  MATCH (:Responsibility {id: $responsibility})<-[:FOR]-(e:ReportedGap)-[:IN]->(place)
  RETURN e, null AS b
  UNION ALL
  MATCH (:Responsibility {id: $responsibility})<-[:FOR]-(e:Mandate)<-[:HOLDS]-(b:Actor)
  WHERE e.role IN ['lead', 'support']
    AND (EXISTS { (e)-[:IN]->(place) } OR (EXISTS { (e)-[:IN]->(country) } AND (b.collective OR e.reach = 'every-canton')))
    AND (NOT b.collective OR (place.kind = 'canton' AND (b.everywhere OR EXISTS {
      MATCH (b)<-[:INSTANCE_OF]-(one:Actor)-[:BASED_IN]->(place)
      WHERE one.sure_from <= $as_of AND $as_of <= one.sure_to
    })))
  RETURN e, b
}
WITH e, b WHERE e.possible_from <= $as_of AND $as_of <= e.possible_to
RETURN e.id AS record, CASE WHEN b IS NULL THEN 'gap' ELSE 'mandate' END AS kind, b.id AS body,
  CASE WHEN b IS NULL THEN null WHEN b.collective THEN 'class' ELSE 'named' END AS holder,
  coalesce(e.role, e.nature) AS role,
  CASE WHEN e.sure_from <= $as_of AND $as_of <= e.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  e.wording AS wording,
  COLLECT {
    MATCH (e)-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind DESC, in_force DESC, holder DESC, role, record
