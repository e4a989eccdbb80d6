CALL () {
  MATCH (b:Actor)-[:HOLDS]->(e:Mandate {undated: true})-[:FOR]->(r:Responsibility)
  RETURN e, r, b.id AS body, 'mandate' AS kind
  UNION ALL
  MATCH (e:ReportedGap {undated: true})-[:FOR]->(r:Responsibility)
  RETURN e, r, null AS body, 'gap' AS kind
}
RETURN kind, e.id AS record, r.id AS responsibility, body, e.note AS note,
  COLLECT {
    MATCH (e)-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind, record
