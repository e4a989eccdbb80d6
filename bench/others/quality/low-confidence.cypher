CALL () {
  MATCH (e:Mandate {confidence: 'low'}) RETURN e, 'mandate' AS kind
  UNION ALL
  MATCH (e:ReportedGap {confidence: 'low'}) RETURN e, 'gap' AS kind
  UNION ALL
  MATCH (e:Measure {confidence: 'low'}) RETURN e, 'measure' AS kind
  UNION ALL
  MATCH (e:Recommendation {confidence: 'low'}) RETURN e, 'recommendation' AS kind
}
RETURN kind, e.id AS record, e.note AS note,
  COLLECT {
    MATCH (e)-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind, record
