// title:
//   en: Records of low confidence
//   de: Einträge mit geringer Sicherheit
//   fr: Fiches peu sûres
//   it: Schede poco sicure
// question:
//   en: Which mandates, gaps and measures are of low confidence, and on what do they rest?
//   de: Welche Mandate, Lücken und Massnahmen sind wenig gesichert, und worauf beruhen sie?
//   fr: Quels mandats, lacunes et mesures sont peu sûrs, et sur quoi reposent-ils ?
//   it: Quali mandati, lacune e misure sono poco sicuri, e su che cosa si basano?
// timeless: true
// columns:
//   kind: "mandate, gap, measure or recommendation"
//   record: The record
//   note: Why, where it says
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: No record is of low confidence.
MATCH (e {confidence: 'low'})
WHERE e:Mandate OR e:ReportedGap OR e:Measure OR e:Recommendation
RETURN CASE WHEN e:Mandate THEN 'mandate' WHEN e:ReportedGap THEN 'gap'
    WHEN e:Measure THEN 'measure' ELSE 'recommendation' END AS kind,
  e.id AS record, e.note AS note,
  COLLECT {
    MATCH (e)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind, record
