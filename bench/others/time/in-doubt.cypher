MATCH (e)
WHERE (e:Actor OR e:Mandate OR e:ReportedGap) AND e.possible_from <= $as_of AND $as_of <= e.possible_to
  AND ($as_of < e.sure_from OR e.sure_to < $as_of)
OPTIONAL MATCH (e)-[:FOR]->(r:Responsibility)
RETURN CASE WHEN e:Actor THEN 'body' WHEN e:Mandate THEN 'mandate' ELSE 'gap' END AS kind, e.id AS record,
  r.id AS responsibility, CASE WHEN $as_of < e.sure_from THEN 'beginning' ELSE 'end' END AS doubt,
  coalesce(e.since, e.observed) AS since, e.until AS until, e.sure_from AS sure_from, e.sure_to AS sure_to
ORDER BY kind, record
