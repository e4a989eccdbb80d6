// title:
//   en: Led, yet reported missing
//   de: Geführt, doch als fehlend gemeldet
//   fr: Dirigé, mais signalé comme absent
//   it: Guidato, ma segnalato come assente
// question:
//   en: Where does a body lead a responsibility by name while a source reports it absent or insufficient there?
//   de: Wo führt jemand eine Aufgabe namentlich, während eine Quelle sie dort als fehlend oder ungenügend meldet?
//   fr: Où un organisme dirige-t-il une tâche alors qu'une source la dit absente ou insuffisante ?
//   it: Dove un ente guida un compito mentre una fonte lo dice assente o insufficiente?
// columns:
//   place: {kind: jurisdictions, means: Where}
//   responsibility: {kind: responsibilities, means: What}
//   nature: "absent, insufficient, few-cases or verdict"
//   leads: {holds: list, kind: actors, means: Named bodies that lead it there for sure on that day}
//   observed: When the gap was observed
//   wording: What the source says is missing
//   gap: {kind: reported_gaps, means: The record}
// may_be_empty: No gap is reported where somebody leads.
MATCH (j:Jurisdiction)<-[:IN]-(g:ReportedGap)-[:FOR]->(r:Responsibility)
WHERE g.sure_from <= $as_of AND $as_of <= g.sure_to
WITH j, r, collect(g) AS gaps
WITH j.id AS place, r, gaps, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to AND EXISTS { (m)-[:IN]->(j) }
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads
WHERE size(leads) > 0
UNWIND gaps AS g
RETURN place, r.id AS responsibility, g.nature AS nature, leads, g.observed AS observed,
  g.wording AS wording, g.id AS gap
ORDER BY place, r.position, gap
