// title:
//   en: Reported gaps by canton
//   de: Gemeldete Lücken nach Kanton
//   fr: Lacunes signalées par canton
//   it: Lacune segnalate per cantone
// question:
//   en: What do sources say is missing, where, of what nature, and does somebody hold it there by name?
//   de: Was fehlt nach den Quellen, wo, welcher Art, und nimmt es dort jemand namentlich wahr?
//   fr: Que manque-t-il selon les sources, où, de quelle nature, et quelqu'un s'en charge-t-il là ?
//   it: Che cosa manca secondo le fonti, dove, di che natura, e qualcuno se ne occupa lì?
// params:
//   canton: {type: id, picker: "jurisdictions:canton", default: null, example: null, help: Only this canton.}
//   nature: {type: text, default: null, example: absent, help: "Only absent, insufficient, few-cases or verdict."}
// columns:
//   place: {kind: jurisdictions, means: Where it is missing}
//   responsibility: {kind: responsibilities, means: What is missing}
//   nature: absent, insufficient, few-cases or verdict
//   observed: When it was observed; empty means undated
//   in_force: yes, or perhaps where a date is in doubt on that day
//   leads: {holds: list, kind: actors, means: Named bodies that lead it there for sure on that day}
//   wording: What the source says
//   gap: {kind: reported_gaps, means: The record}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: No such gap is reported up to that day.
MATCH (j:Jurisdiction)<-[:IN]-(g:ReportedGap)-[:FOR]->(r:Responsibility)
WHERE g.possible_from <= $as_of AND $as_of <= g.possible_to AND ($nature IS NULL OR g.nature = $nature)
  AND ($canton IS NULL OR j.id = $canton)
WITH j, r, collect(g) AS gaps
WITH j.id AS place, r.id AS responsibility, gaps, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to AND EXISTS { (m)-[:IN]->(j) }
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads
UNWIND gaps AS g
RETURN place, responsibility, g.nature AS nature, g.observed AS observed,
  CASE WHEN g.sure_from <= $as_of AND $as_of <= g.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  leads, g.wording AS wording, g.id AS gap,
  COLLECT {
    MATCH (g)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY place, responsibility, gap
